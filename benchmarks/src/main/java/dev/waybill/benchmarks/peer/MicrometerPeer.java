// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.observation.ObservationCollector;
import com.rabbitmq.client.observation.micrometer.MicrometerObservationCollectorBuilder;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Direction;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;

/** Micrometer's observations: RabbitMQ's messages by the client's own collector, others in the way that it does it. */
final class MicrometerPeer implements Peer {
    private final ObservationRegistry registry;

    MicrometerPeer(Surroundings surroundings) {
        this.registry = surroundings.isOff() ? ObservationRegistry.NOOP : TracingObservations.in(surroundings);
    }

    @Override
    @SuppressWarnings("unchecked") // an M is what the traffic's messages are
    public <M> Endpoint<M> traced(Traffic<M> traffic, Endpoint<M> delegate) {
        Object message = traffic.message().apply(Map.of());
        if (message instanceof AMQP.BasicProperties) {
            return (Endpoint<M>) new CollectedPublish(collector(), (Endpoint<AMQP.BasicProperties>) delegate);
        }
        if (message instanceof Delivery) {
            return (Endpoint<M>)
                    CollectedDelivery.of(collector(), traffic.destination(), (Endpoint<Delivery>) delegate);
        }
        return traffic.direction() == Direction.SENT
                ? new ObservedProducer<>(traffic, delegate, registry)
                : new ObservedConsumer<>(traffic, delegate, registry);
    }

    private ObservationCollector collector() {
        return new MicrometerObservationCollectorBuilder().registry(registry).build();
    }
}
