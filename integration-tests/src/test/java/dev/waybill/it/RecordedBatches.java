// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import com.rabbitmq.client.AMQP;
import dev.waybill.it.shop.TaskBatches;
import java.util.List;

/** Keeps the messages that it is given to send. */
record RecordedBatches(List<AMQP.BasicProperties> sent) implements TaskBatches {
    @Override
    public void publish(List<AMQP.BasicProperties> properties) {
        sent.addAll(properties);
    }

    @Override
    public void publishAsOne(List<AMQP.BasicProperties> properties) {
        sent.addAll(properties);
    }

    @Override
    public void republish(List<AMQP.BasicProperties> properties) {
        sent.addAll(properties);
    }

    @Override
    public void republishAsOne(List<AMQP.BasicProperties> properties) {
        sent.addAll(properties);
    }

    @Override
    public void forward(AMQP.BasicProperties properties, byte[] body) {
        sent.add(properties);
    }
}
