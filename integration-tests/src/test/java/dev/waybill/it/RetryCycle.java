// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** Two queues whose rejected messages go to the other one. */
final class RetryCycle implements AutoCloseable {
    private final Connection connection;
    private final Channel channel;
    private final String work = "work-" + UUID.randomUUID();
    private final String retry = "retry-" + UUID.randomUUID();

    RetryCycle(BrokerUnderTest broker) throws Exception {
        this.connection = broker.connect();
        this.channel = connection.createChannel();
        channel.exchangeDeclare(work, "fanout", false, false, null);
        channel.exchangeDeclare(retry, "fanout", false, false, null);
        declare(work, retry);
        declare(retry, work);
    }

    /** RabbitMQ and the embedded broker call it differently, and ignore each other's name. */
    private void declare(String queue, String deadLetters) throws IOException {
        channel.queueDeclare(
                queue,
                false,
                false,
                false,
                Map.of("x-dead-letter-exchange", deadLetters, "alternateExchange", deadLetters));
        channel.queueBind(queue, queue, "");
    }

    void send(AMQP.BasicProperties properties) throws IOException {
        channel.basicPublish(work, "", properties, new byte[0]);
    }

    /** Handles the messages of both queues, which wait to be settled. */
    void consume(DeliverCallback callback) throws IOException {
        channel.basicConsume(work, false, callback, tag -> {});
        channel.basicConsume(retry, false, callback, tag -> {});
    }

    /** Acknowledges a message, or sends it to the other queue. */
    void settle(Delivery message, boolean done) throws IOException {
        if (done) {
            channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
        } else {
            channel.basicReject(message.getEnvelope().getDeliveryTag(), false);
        }
    }

    @Override
    public void close() throws Exception {
        try (connection;
                Channel deleting = connection.createChannel()) {
            channel.close();
            deleting.queueDelete(work);
            deleting.queueDelete(retry);
            deleting.exchangeDelete(work);
            deleting.exchangeDelete(retry);
        }
    }
}
