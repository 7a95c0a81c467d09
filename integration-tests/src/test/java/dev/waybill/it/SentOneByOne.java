// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import com.rabbitmq.client.AMQP;
import dev.waybill.it.shop.TaskBatches;
import java.io.IOException;
import java.util.List;

/** As RabbitMQ's client sends batches. */
record SentOneByOne(TestQueue queue) implements TaskBatches {
    @Override
    public void publish(List<AMQP.BasicProperties> properties) throws IOException {
        for (AMQP.BasicProperties each : properties) {
            forward(each, new byte[0]);
        }
    }

    @Override
    public void publishAsOne(List<AMQP.BasicProperties> properties) throws IOException {
        publish(properties);
    }

    @Override
    public void republish(List<AMQP.BasicProperties> properties) throws IOException {
        publish(properties);
    }

    @Override
    public void republishAsOne(List<AMQP.BasicProperties> properties) throws IOException {
        publish(properties);
    }

    @Override
    public void forward(AMQP.BasicProperties properties, byte[] body) throws IOException {
        queue.sender().publish(properties, body);
    }
}
