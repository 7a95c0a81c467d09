// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The queue of tasks that a request leaves to a worker. */
@TracedProducer(destination = "task_queue")
public interface TaskQueue {
    void publish(AMQP.@Nullable BasicProperties properties, byte[] body) throws IOException;
}
