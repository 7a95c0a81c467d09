// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.ExceptionHandler;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.impl.ForgivingExceptionHandler;
import dev.waybill.it.shop.TaskQueue;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A queue of one test: exclusive, so that it goes with its connection. */
public final class TestQueue implements AutoCloseable {
    private final Connection connection;
    private final Channel channel;
    private final String name;
    private final Queue<Context> leftCurrent = new ConcurrentLinkedQueue<>();

    private TestQueue(Connection connection) throws IOException {
        this.connection = connection;
        this.channel = connection.createChannel();
        this.name = channel.queueDeclare("", false, true, false, null).getQueue();
    }

    public static TestQueue on(BrokerUnderTest broker) throws IOException, TimeoutException {
        return on(broker, new ForgivingExceptionHandler());
    }

    public static TestQueue on(BrokerUnderTest broker, ExceptionHandler exceptionHandler)
            throws IOException, TimeoutException {
        return new TestQueue(broker.connect(exceptionHandler));
    }

    public String name() {
        return name;
    }

    /** The channel for sending; consumers get their own. */
    public Channel channel() {
        return channel;
    }

    public Channel newChannel() throws IOException {
        return connection.createChannel();
    }

    /** What sends to this queue, untraced. */
    public TaskQueue sender() {
        return senderOn(channel);
    }

    TaskQueue senderOn(Channel channel) {
        return (properties, body) -> channel.basicPublish("", name, properties, body);
    }

    /** Handles the queue's messages on one of the client's threads, which must be left as it was. */
    public Channel consume(DeliverCallback callback) throws IOException {
        Channel consuming = newChannel();
        consuming.basicConsume(
                name,
                true,
                (tag, delivery) -> {
                    try {
                        callback.handle(tag, delivery);
                    } finally {
                        probe();
                    }
                },
                tag -> {});
        return consuming;
    }

    /** Takes note of a context that a handler left current on this thread. */
    void probe() {
        if (Context.current() != Context.root()) {
            leftCurrent.add(Context.current());
        }
    }

    public GetResponse take() {
        return Patience.await().until(() -> channel.basicGet(name, true), Objects::nonNull);
    }

    /** The next messages, as a callback would get them. */
    List<Delivery> take(int count) {
        return Stream.generate(() -> delivery(take())).limit(count).toList();
    }

    static Delivery delivery(GetResponse message) {
        return new Delivery(message.getEnvelope(), message.getProps(), message.getBody());
    }

    /** A message as it arrives when nobody traces it. */
    GetResponse takeUntraced(AMQP.BasicProperties properties, byte[] body) throws IOException {
        sender().publish(properties, body);
        return take();
    }

    @Override
    public void close() throws IOException {
        connection.close();
        assertThat(leftCurrent).as("contexts left current on consumer threads").isEmpty();
    }
}
