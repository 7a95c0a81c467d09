// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/** The telemetry of one test, whose spans must all have ended once by its end. */
public final class RecordedSpans implements AutoCloseable {
    static final TextMapPropagator W3C =
            TextMapPropagator.composite(W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance());

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final SpanAccounts accounts = new SpanAccounts();
    private final OpenTelemetrySdk openTelemetry;

    public RecordedSpans() {
        this(W3C);
    }

    public RecordedSpans(TextMapPropagator propagator) {
        this.openTelemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(accounts)
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build())
                .setPropagators(ContextPropagators.create(propagator))
                .build();
    }

    public OpenTelemetry openTelemetry() {
        return openTelemetry;
    }

    public WaybillTelemetry telemetry() {
        return WaybillTelemetry.create(openTelemetry);
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
