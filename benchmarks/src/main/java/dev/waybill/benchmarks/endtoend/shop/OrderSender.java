// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import dev.waybill.benchmarks.traffic.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Sends orders on a channel of its own. For one thread. */
final class OrderSender {
    private static final byte[] BODY = new byte[256];
    private static final Map<String, Object> HEADERS = Map.of("tenant", "acme", "content-version", "3");
    private static final long PATIENCE_MILLIS = 30_000;

    private final Channel channel;
    private final String queue;
    private final Endpoint<AMQP.BasicProperties> traced;
    private final OrdersOnTheirWay orders;

    OrderSender(Channel channel, String queue, Tracing tracing, OrdersOnTheirWay orders) throws IOException {
        this.channel = channel;
        this.queue = queue;
        this.traced = tracing.sending(this::publish);
        this.orders = orders;
        channel.confirmSelect();
    }

    /** Returns the order's number. */
    int send() throws InterruptedException {
        int order = orders.next();
        traced.accept(new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .messageId(Integer.toString(order))
                .correlationId("basket-42")
                .headers(HEADERS)
                .build());
        return order;
    }

    /** Returns once the broker has confirmed all that was sent. */
    void awaitConfirms() throws IOException, InterruptedException, TimeoutException {
        channel.waitForConfirmsOrDie(PATIENCE_MILLIS);
    }

    private void publish(AMQP.BasicProperties properties) {
        try {
            channel.basicPublish("", queue, properties, BODY);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
