// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import dev.waybill.benchmarks.traffic.Carrier;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/** Handles one message within a span that continues its sender's trace, or the current one, and links to its sender. */
final class HandWrittenConsumer<M> implements Endpoint<M> {
    private final Traffic<M> traffic;
    private final Carrier<M> carrier;
    private final Endpoint<M> delegate;
    private final MessageTelemetry telemetry;
    private final Sender<M> sender;
    private final String spanName;
    private final Attributes attributes;
    private final Measured measured;

    HandWrittenConsumer(Traffic<M> traffic, Endpoint<M> delegate, MessageTelemetry telemetry) {
        this.traffic = traffic;
        this.carrier = traffic.carrier();
        this.delegate = delegate;
        this.telemetry = telemetry;
        this.sender = new Sender<>(telemetry.propagator, new HeaderGetter<>(carrier));
        this.spanName = "process " + traffic.destination();
        this.attributes = Attribute.fixed("process", traffic);
        this.measured = new Measured(telemetry.processDuration, telemetry.consumed, attributes);
    }

    @Override
    public void accept(M message) {
        if (telemetry.isOff()) {
            delegate.accept(message);
            return;
        }
        Context before = Context.current();
        long began = measured.start();
        Context received = sender.of(before, message);
        Context parent = Sender.parent(before, received);
        Span span = start(parent, received == before ? SpanContext.getInvalid() : spanIn(received), message);
        Scope scope = telemetry.enter(span == Span.getInvalid() ? parent : parent.with(span));
        Throwable thrown = null;
        try {
            delegate.accept(message);
        } catch (Throwable failure) {
            thrown = failure;
            telemetry.fail(span, failure);
            throw failure;
        } finally {
            telemetry.leave(scope, before, span);
            measured.end(began, 1, thrown);
        }
    }

    private static SpanContext spanIn(Context context) {
        return Span.fromContext(context).getSpanContext();
    }

    private Span start(Context parent, SpanContext link, M message) {
        try {
            if (!telemetry.tracer.isEnabled()) {
                return Span.getInvalid();
            }
            SpanBuilder builder = telemetry
                    .tracer
                    .spanBuilder(spanName)
                    .setSpanKind(SpanKind.CONSUMER)
                    .setParent(parent)
                    .setAllAttributes(attributes);
            if (link.isValid()) {
                builder.addLink(link);
            }
            Routing.of(carrier, message).describe(builder, traffic.destination());
            Span span = builder.startSpan();
            describe(span, message);
            return span;
        } catch (Throwable fault) {
            MessageTelemetry.lost(fault);
            return Span.getInvalid();
        }
    }

    private void describe(Span span, M message) {
        try {
            if (span.isRecording()) {
                Attribute.describe(span, carrier, message);
                if (traffic.isRabbit()) {
                    Attribute.describeHistory(span, carrier.headers(message));
                }
            }
        } catch (Throwable fault) {
            MessageTelemetry.lost(fault);
        }
    }
}
