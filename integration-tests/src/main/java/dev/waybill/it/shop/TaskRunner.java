// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.GetResponse;
import dev.waybill.TracedConsumer;

/** Does one task that was asked for. */
@TracedConsumer(destination = "task_queue")
public interface TaskRunner {
    void run(GetResponse task);
}
