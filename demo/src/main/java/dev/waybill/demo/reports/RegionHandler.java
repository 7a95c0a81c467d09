// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.reports;

import com.rabbitmq.client.DeliverCallback;
import dev.waybill.TracedConsumer;

/** What a worker does with a task. */
@TracedConsumer(destination = "report_tasks")
interface RegionHandler extends DeliverCallback {}
