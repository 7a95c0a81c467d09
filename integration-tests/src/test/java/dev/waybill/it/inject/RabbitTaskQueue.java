// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.inject;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import dev.waybill.it.shop.TaskQueue;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The shop's own class, which knows nothing of traces. */
record RabbitTaskQueue(Channel channel, String queue) implements TaskQueue {
    @Override
    public void publish(AMQP.@Nullable BasicProperties properties, byte[] body) throws IOException {
        channel.basicPublish("", queue, properties, body);
    }
}
