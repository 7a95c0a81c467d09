// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.waybill.broker.EmbeddedBroker;
import dev.waybill.demo.services.BrokerAddress;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyQueueTest {
    private final EmbeddedBroker broker = EmbeddedBroker.start();
    private Connection connection;
    private Channel channel;

    @BeforeEach
    void connect() throws IOException {
        connection = BrokerAddress.of(broker.uri()).connect("request-service");
        channel = connection.createChannel();
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        broker.close();
    }

    @Test
    void takesAsManyRepliesAsAreAskedFor() throws IOException {
        try (ReplyQueue replies = ReplyQueue.open(connection)) {
            reply(replies, "42");
            reply(replies, "43");

            assertThat(replies.take(2, Duration.ofSeconds(10)))
                    .extracting(reply -> new String(reply.getBody()))
                    .containsExactly("42", "43");
        }
    }

    @Test
    void saysHowManyRepliesAreMissing() throws IOException {
        try (ReplyQueue replies = ReplyQueue.open(connection)) {
            reply(replies, "42");

            assertThatIOException()
                    .isThrownBy(() -> replies.take(2, Duration.ofSeconds(1)))
                    .withMessage("only 1 of 2 replies came in time");
        }
    }

    @Test
    void goesWhenItIsClosed() throws IOException {
        ReplyQueue replies = ReplyQueue.open(connection);
        replies.close();

        assertThatIOException().isThrownBy(() -> channel.queueDeclarePassive(replies.name()));
    }

    private void reply(ReplyQueue replies, String total) throws IOException {
        channel.basicPublish("", replies.name(), null, total.getBytes());
    }
}
