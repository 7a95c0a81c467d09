// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Consumer;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.observation.ObservationCollector;
import dev.waybill.benchmarks.traffic.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Handles a message as RabbitMQ's client does with a collector of observations. */
record CollectedDelivery(Consumer observed) implements Endpoint<Delivery> {
    static CollectedDelivery of(ObservationCollector collector, String queue, Endpoint<Delivery> delegate) {
        return new CollectedDelivery(collector.basicConsume(queue, "worker", new Handler(delegate)));
    }

    @Override
    public void accept(Delivery delivery) {
        try {
            observed.handleDelivery("worker", delivery.getEnvelope(), delivery.getProperties(), delivery.getBody());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The client makes the delivery behind the collector, so its 24 bytes are in this peer's figures. */
    private static final class Handler extends DefaultConsumer {
        private final Endpoint<Delivery> delegate;

        private Handler(Endpoint<Delivery> delegate) {
            super(null);
            this.delegate = delegate;
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
            delegate.accept(new Delivery(envelope, properties, body));
        }
    }
}
