// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import java.io.IOException;

/** Where the request service leaves the work that no request waits for. */
@TracedProducer(destination = "task_queue")
interface TaskQueue {
    void publish(AMQP.BasicProperties properties, byte[] body) throws IOException;
}
