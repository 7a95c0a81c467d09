// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;

/** The two measurements of a message. */
record UsualMetrics(DoubleHistogram duration, LongCounter messages, Attributes attributes) {
    static UsualMetrics ofSending(Traffic<?> traffic, Meter meter) {
        return of(meter, "messaging.client.operation.duration", "messaging.client.sent.messages", "send", traffic);
    }

    static UsualMetrics ofProcessing(Traffic<?> traffic, Meter meter) {
        return of(meter, "messaging.process.duration", "messaging.client.consumed.messages", "process", traffic);
    }

    private static UsualMetrics of(
            Meter meter, String duration, String messages, String operation, Traffic<?> traffic) {
        return new UsualMetrics(
                meter.histogramBuilder(duration).setUnit("s").build(),
                meter.counterBuilder(messages).setUnit("{message}").build(),
                Attributes.of(
                        AttributeKey.stringKey("messaging.operation.name"),
                        operation,
                        AttributeKey.stringKey("messaging.operation.type"),
                        operation,
                        AttributeKey.stringKey("messaging.system.name"),
                        traffic.system(),
                        AttributeKey.stringKey("messaging.destination.name"),
                        traffic.destination()));
    }

    void record(long began) {
        duration.record((System.nanoTime() - began) / 1e9, attributes);
        messages.add(1, attributes);
    }
}
