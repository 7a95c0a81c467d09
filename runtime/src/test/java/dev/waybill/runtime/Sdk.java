// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.function.Consumer;

/** An OpenTelemetry SDK whose finished spans can be looked at, with the propagators that are usual. */
final class Sdk {
    static final TextMapPropagator W3C =
            TextMapPropagator.composite(W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance());

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
    private final OpenTelemetry openTelemetry;

    private Sdk(Consumer<SdkTracerProviderBuilder> tracing, TextMapPropagator propagator) {
        SdkTracerProviderBuilder tracers =
                SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter));
        tracing.accept(tracers);
        this.openTelemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(tracers.build())
                .setMeterProvider(
                        SdkMeterProvider.builder().registerMetricReader(metrics).build())
                .setPropagators(ContextPropagators.create(propagator))
                .build();
    }

    static Sdk recording() {
        return new Sdk(tracers -> {}, W3C);
    }

    static Sdk with(TextMapPropagator propagator) {
        return new Sdk(tracers -> {}, propagator);
    }

    static Sdk with(Consumer<SdkTracerProviderBuilder> tracing) {
        return new Sdk(tracing, W3C);
    }

    /** What an application has whose SDK is disabled: propagators, and nobody who records. */
    static OpenTelemetry disabled() {
        return OpenTelemetry.propagating(ContextPropagators.create(W3C));
    }

    OpenTelemetry openTelemetry() {
        return openTelemetry;
    }

    WaybillTelemetry telemetry() {
        return WaybillTelemetry.create(openTelemetry);
    }

    List<SpanData> spans() {
        return exporter.getFinishedSpanItems();
    }

    /** The finished spans of this kind, in the order of their ends. */
    List<SpanData> spans(SpanKind kind) {
        return spans().stream().filter(span -> span.getKind() == kind).toList();
    }

    /** All that was measured so far under this name. */
    MetricData metric(String name) {
        return metrics.collectAllMetrics().stream()
                .filter(metric -> metric.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was measured as " + name));
    }

    boolean measured(String name) {
        return metrics.collectAllMetrics().stream()
                .anyMatch(metric -> metric.getName().equals(name));
    }

    SpanData span() {
        List<SpanData> spans = spans();
        if (spans.size() != 1) {
            throw new AssertionError("expected one span, but there are " + spans);
        }
        return spans.get(0);
    }
}
