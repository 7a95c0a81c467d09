// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.Inbox;
import dev.waybill.it.shop.TaskQueue;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/** A queue of one test that other connections can reach too. */
final class PeerQueue implements AutoCloseable {
    private final BrokerUnderTest broker;
    private final Connection connection;
    private final Channel channel;
    private final String name = "peers-" + UUID.randomUUID();

    PeerQueue(BrokerUnderTest broker) throws IOException, TimeoutException {
        this.broker = broker;
        this.connection = broker.connect();
        this.channel = connection.createChannel();
        channel.queueDeclare(name, false, false, false, null);
    }

    String name() {
        return name;
    }

    URI uri() {
        return broker.uri();
    }

    Channel channel() {
        return channel;
    }

    /** What sends to this queue, untraced. */
    TaskQueue sender() {
        return (properties, body) -> channel.basicPublish("", name, properties, body);
    }

    /** Hands the next message to the handler, and waits for its end: until then its context is current elsewhere. */
    void handleNext(DeliverCallback handler) throws IOException, InterruptedException {
        Inbox<String> ended = new Inbox<>();
        DeliverCallback telling = (tag, message) -> {
            handler.handle(tag, message);
            ended.add(tag);
        };
        channel.basicConsume(name, true, telling, tag -> {});
        channel.basicCancel(ended.next());
    }

    /** The headers of the message that is there, and stays there. */
    Map<String, Object> headers() throws IOException {
        GetResponse message = channel.basicGet(name, false);
        channel.basicNack(message.getEnvelope().getDeliveryTag(), false, true);
        return message.getProps().getHeaders();
    }

    @Override
    public void close() throws IOException {
        channel.queueDelete(name);
        connection.close();
    }
}
