// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.DeliverCallback;
import dev.waybill.TracedConsumer;

/** The worker's end of the task queue: RabbitMQ's own callback, traced. */
@TracedConsumer(destination = "task_queue")
public interface TaskHandler extends DeliverCallback {}
