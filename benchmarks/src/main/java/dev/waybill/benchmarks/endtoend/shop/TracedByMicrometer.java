// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.observation.micrometer.MicrometerObservationCollectorBuilder;
import dev.waybill.benchmarks.peer.TracingObservations;
import dev.waybill.benchmarks.telemetry.Surroundings;
import io.opentelemetry.sdk.OpenTelemetrySdk;

/** RabbitMQ's client traces by its collector of observations, which are bridged to OpenTelemetry. */
record TracedByMicrometer(OpenTelemetrySdk sdk) implements Tracing {
    @Override
    public void prepare(ConnectionFactory connections) {
        connections.setObservationCollector(new MicrometerObservationCollectorBuilder()
                .registry(TracingObservations.in(Surroundings.recording(sdk)))
                .build());
    }

    @Override
    public void close() {
        sdk.close();
    }
}
