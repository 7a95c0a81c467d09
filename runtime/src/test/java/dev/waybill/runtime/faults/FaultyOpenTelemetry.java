// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/** What an application is given whose telemetry may throw anywhere. */
final class FaultyOpenTelemetry implements OpenTelemetry {
    private final Fault fault;
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final FaultyTracers tracers;

    FaultyOpenTelemetry(Fault fault) {
        this.fault = fault;
        this.tracers = new FaultyTracers(
                SdkTracerProvider.builder()
                        .setSampler(new FaultySampler(fault))
                        .addSpanProcessor(new FaultyProcessor(fault))
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build(),
                fault);
    }

    /** Every span that was handed out. */
    List<FaultySpan> started() {
        return tracers.started();
    }

    /** The kinds of the spans that ended. */
    List<SpanKind> exported() {
        return exporter.getFinishedSpanItems().stream()
                .map(SpanData::getKind)
                .sorted()
                .toList();
    }

    void forget() {
        tracers.started().clear();
        exporter.reset();
    }

    @Override
    public TracerProvider getTracerProvider() {
        return tracers;
    }

    @Override
    public MeterProvider getMeterProvider() {
        return new FaultyMeters(fault);
    }

    @Override
    public ContextPropagators getPropagators() {
        return fault.in(Step.GET_PROPAGATORS, () -> ContextPropagators.create(new FaultyPropagator(fault)));
    }
}
