// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {
    private static final EmbeddedBroker BROKER = EmbeddedBroker.start();

    @AfterAll
    static void stop() {
        BROKER.close();
    }

    @Test
    void queuesMessages() throws Exception {
        try (Connection connection = connect(BROKER.uri());
                Channel channel = connection.createChannel()) {
            String queue = channel.queueDeclare().getQueue();
            channel.basicPublish("", queue, null, "order 42".getBytes(StandardCharsets.UTF_8));

            GetResponse message = channel.basicGet(queue, true);

            assertThat(message.getBody()).asString().isEqualTo("order 42");
        }
    }

    @Test
    void dropsARejectedMessage() throws Exception {
        try (Connection connection = connect(BROKER.uri());
                Channel channel = connection.createChannel()) {
            String queue = channel.queueDeclare().getQueue();
            channel.basicPublish("", queue, null, new byte[0]);

            GetResponse message = channel.basicGet(queue, false);
            channel.basicReject(message.getEnvelope().getDeliveryTag(), false);

            assertThat(channel.basicGet(queue, true)).isNull();
        }
    }

    @Test
    void acceptsArgumentsThatOnlyRabbitMqKnows() throws Exception {
        try (Connection connection = connect(BROKER.uri());
                Channel channel = connection.createChannel()) {
            channel.queueDeclare("invoices", false, true, true, Map.of("x-message-ttl", 60_000));

            assertThat(channel.isOpen()).isTrue();
        }
    }

    @Test
    void runsBesideAnotherOne() throws Exception {
        try (EmbeddedBroker other = EmbeddedBroker.start();
                Connection connection = connect(other.uri())) {
            assertThat(connection.isOpen()).isTrue();
            assertThat(other.uri()).isNotEqualTo(BROKER.uri());
        }
    }

    private static Connection connect(URI uri) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(uri);
        return factory.newConnection();
    }
}
