// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;

/** Handles a message as the collector of RabbitMQ's client does, where there is no RabbitMQ. */
record ObservedConsumer<M>(Traffic<M> traffic, Endpoint<M> delegate, ObservationRegistry registry, HeaderTexts<M> texts)
        implements Endpoint<M> {
    ObservedConsumer(Traffic<M> traffic, Endpoint<M> delegate, ObservationRegistry registry) {
        this(traffic, delegate, registry, new HeaderTexts<>(traffic.carrier()));
    }

    @Override
    public void accept(M message) {
        Observation.createNotStarted("messaging.process", () -> context(message), registry)
                .contextualName(traffic.destination() + " process")
                .lowCardinalityKeyValue("messaging.operation", "process")
                .lowCardinalityKeyValue("messaging.system", traffic.system())
                .highCardinalityKeyValue("messaging.source.name", traffic.destination())
                .observe(() -> delegate.accept(message));
    }

    private ReceiverContext<M> context(M message) {
        ReceiverContext<M> context = new ReceiverContext<>(texts::get, Kind.CONSUMER);
        context.setCarrier(message);
        return context;
    }
}
