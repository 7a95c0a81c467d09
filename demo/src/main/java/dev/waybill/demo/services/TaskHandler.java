// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

import com.rabbitmq.client.DeliverCallback;
import dev.waybill.TracedConsumer;

/** What the worker does with a task. */
@TracedConsumer(destination = "task_queue")
interface TaskHandler extends DeliverCallback {}
