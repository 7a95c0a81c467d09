// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import dev.waybill.runtime.WaybillTelemetry;
import dev.waybill.runtime.WaybillTelemetryBuilder;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The telemetry of one test, whose spans must all have ended once by its end. */
public final class RecordedSpans implements AutoCloseable {
    public static final TextMapPropagator W3C =
            TextMapPropagator.composite(W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance());

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
    private final SpanAccounts accounts = new SpanAccounts();
    private final OpenTelemetrySdk openTelemetry;

    public RecordedSpans() {
        this(W3C);
    }

    public RecordedSpans(TextMapPropagator propagator) {
        this(propagator, Sampler.parentBased(Sampler.alwaysOn()));
    }

    RecordedSpans(TextMapPropagator propagator, Sampler sampler) {
        this.openTelemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setSampler(sampler)
                        .addSpanProcessor(accounts)
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build())
                .setMeterProvider(
                        SdkMeterProvider.builder().registerMetricReader(metrics).build())
                .setPropagators(ContextPropagators.create(propagator))
                .build();
    }

    public OpenTelemetry openTelemetry() {
        return openTelemetry;
    }

    public WaybillTelemetry telemetry() {
        return WaybillTelemetry.create(openTelemetry);
    }

    /** With what a deployment decides. */
    WaybillTelemetry telemetry(Consumer<WaybillTelemetryBuilder> decisions) {
        WaybillTelemetryBuilder builder = WaybillTelemetry.builder(openTelemetry);
        decisions.accept(builder);
        return builder.build();
    }

    /** Runs work as a request of the shop's front end. */
    public SpanData request(Work work) throws Exception {
        Span request = openTelemetry
                .getTracer("shop")
                .spanBuilder("POST /orders")
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        try (Scope scope = request.makeCurrent()) {
            work.run();
        } finally {
            request.end();
        }
        return only(SpanKind.SERVER);
    }

    public List<SpanData> all() {
        return exporter.getFinishedSpanItems();
    }

    public List<SpanData> all(SpanKind kind) {
        return all().stream().filter(span -> span.getKind() == kind).toList();
    }

    /** Waits, since a consumer's span ends after its handler has returned. */
    public List<SpanData> await(SpanKind kind, int count) {
        return Patience.await().until(() -> all(kind), spans -> spans.size() == count);
    }

    public SpanData only(SpanKind kind) {
        return await(kind, 1).get(0);
    }

    /** All that was measured so far. */
    Collection<MetricData> metrics() {
        return metrics.collectAllMetrics();
    }

    /** What a counter of messages says so far. */
    public long counted(String counter) {
        return metrics().stream()
                .filter(metric -> metric.getName().equals(counter))
                .flatMap(metric -> metric.getLongSumData().getPoints().stream())
                .mapToLong(LongPointData::getValue)
                .sum();
    }

    /** Forgets the spans so far. */
    public void reset() {
        exporter.reset();
    }

    @Override
    public void close() {
        try {
            Patience.await().untilAsserted(accounts::assertBalanced);
        } finally {
            openTelemetry.close();
        }
    }

    /** What happens within a request. */
    interface Work {
        void run() throws Exception;
    }
}
