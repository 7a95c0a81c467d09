// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.traffic.Carrier;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a message as OpenTelemetry's documentation of manual instrumentation does. */
final class UsualProducer<M> implements Endpoint<M> {
    private static final TextMapSetter<Map<String, Object>> SETTER = (headers, name, value) -> {
        if (headers != null) {
            headers.put(name, value);
        }
    };

    private final Traffic<M> traffic;
    private final Carrier<M> carrier;
    private final Endpoint<M> delegate;
    private final Tracer tracer;
    private final TextMapPropagator propagator;
    private final @Nullable UsualMetrics metrics;

    /** @param metrics null for spans alone */
    UsualProducer(
            Traffic<M> traffic, Endpoint<M> delegate, OpenTelemetry openTelemetry, @Nullable UsualMetrics metrics) {
        this.traffic = traffic;
        this.carrier = traffic.carrier();
        this.delegate = delegate;
        this.tracer = openTelemetry.getTracer("shop");
        this.propagator = openTelemetry.getPropagators().getTextMapPropagator();
        this.metrics = metrics;
    }

    @Override
    @SuppressWarnings("try") // the scope is opened for its effect alone
    public void accept(M message) {
        long began = metrics == null ? 0 : System.nanoTime();
        Span span = tracer.spanBuilder("send " + traffic.destination())
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.operation.name", "send")
                .setAttribute("messaging.operation.type", "send")
                .setAttribute("messaging.system.name", traffic.system())
                .setAttribute("messaging.destination.name", traffic.destination())
                .setAttribute("messaging.message.id", carrier.messageId(message))
                .setAttribute("messaging.message.conversation_id", carrier.conversationId(message))
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            Map<String, Object> headers = new HashMap<>(carrier.headers(message));
            propagator.inject(Context.current(), headers, SETTER);
            delegate.accept(carrier.with(message, headers));
        } catch (RuntimeException failure) {
            span.recordException(failure);
            span.setStatus(StatusCode.ERROR);
            throw failure;
        } finally {
            span.end();
            if (metrics != null) {
                metrics.record(began);
            }
        }
    }
}
