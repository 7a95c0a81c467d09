// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.traffic.Carrier;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.HashMap;
import java.util.Map;

/** Sends a message as the collector of RabbitMQ's client does, where there is no RabbitMQ. */
record ObservedProducer<M>(Traffic<M> traffic, Endpoint<M> delegate, ObservationRegistry registry)
        implements Endpoint<M> {
    @Override
    public void accept(M message) {
        Carrier<M> carrier = traffic.carrier();
        Map<String, Object> headers = new HashMap<>(carrier.headers(message));
        Observation observation = Observation.createNotStarted("messaging.publish", () -> context(headers), registry)
                .contextualName(traffic.destination() + " publish")
                .lowCardinalityKeyValue("messaging.operation", "publish")
                .lowCardinalityKeyValue("messaging.system", traffic.system())
                .highCardinalityKeyValue("messaging.destination.name", traffic.destination())
                .start();
        try {
            delegate.accept(carrier.with(message, headers));
        } catch (Throwable failure) {
            observation.error(failure);
            throw failure;
        } finally {
            observation.stop();
        }
    }

    private static SenderContext<Map<String, Object>> context(Map<String, Object> headers) {
        SenderContext<Map<String, Object>> context = new SenderContext<>(
                (carrier, name, value) -> {
                    if (carrier != null) {
                        carrier.put(name, value);
                    }
                },
                Kind.PRODUCER);
        context.setCarrier(headers);
        return context;
    }
}
