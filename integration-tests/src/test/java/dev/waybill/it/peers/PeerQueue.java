// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.shop.TaskQueue;
import java.io.IOException;
import java.net.URI;
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

    @Override
    public void close() throws IOException {
        channel.queueDelete(name);
        connection.close();
    }
}
