// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import dev.waybill.benchmarks.traffic.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeoutException;

/** A queue of orders, with one connection to send them and another to handle them, as two services would have. */
final class OrderQueue implements AutoCloseable {
    private static final int PREFETCH = 200;

    private final Tracing tracing;
    private final OrdersOnTheirWay orders;
    private final Connection sending;
    private final Connection handling;
    private final String name;

    private OrderQueue(OrdersOnTheirWay orders, Tracing tracing, Connection sending, Connection handling)
            throws IOException {
        this.orders = orders;
        this.tracing = tracing;
        this.sending = sending;
        this.handling = handling;
        this.name = handling.createChannel()
                .queueDeclare("", false, true, true, null)
                .getQueue();
    }

    /** A queue of its own, which is gone with its connection. */
    static OrderQueue at(URI broker, OrdersOnTheirWay orders, Tracing tracing)
            throws IOException, TimeoutException, GeneralSecurityException, URISyntaxException {
        ConnectionFactory connections = new ConnectionFactory();
        connections.setUri(broker);
        tracing.prepare(connections);
        return new OrderQueue(orders, tracing, connections.newConnection(), connections.newConnection());
    }

    OrdersOnTheirWay orders() {
        return orders;
    }

    OrderSender sender() throws IOException {
        return new OrderSender(sending.createChannel(), name, tracing, orders);
    }

    /** Handles orders from now on, in a thread of the connection's, beside the other handlers. */
    void handle() throws IOException {
        Channel channel = handling.createChannel();
        Endpoint<Delivery> handler = tracing.handling(order -> acknowledge(order, channel));
        channel.basicQos(PREFETCH);
        channel.basicConsume(
                name,
                false,
                (tag, order) -> {
                    handler.accept(order);
                    orders.handled(Integer.parseInt(order.getProperties().getMessageId()));
                },
                tag -> {});
    }

    private static void acknowledge(Delivery order, Channel channel) {
        try {
            channel.basicAck(order.getEnvelope().getDeliveryTag(), false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        sending.close();
        handling.close();
    }
}
