// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import dev.waybill.benchmarks.traffic.Carrier;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Map;

/** Sends one message within a span whose context travels with it. */
final class HandWrittenProducer<M> implements Endpoint<M> {
    private final Traffic<M> traffic;
    private final Carrier<M> carrier;
    private final Endpoint<M> delegate;
    private final MessageTelemetry telemetry;
    private final OutgoingHeaders headers;
    private final String spanName;
    private final Attributes attributes;
    private final Measured measured;

    HandWrittenProducer(Traffic<M> traffic, Endpoint<M> delegate, MessageTelemetry telemetry) {
        this.traffic = traffic;
        this.carrier = traffic.carrier();
        this.delegate = delegate;
        this.telemetry = telemetry;
        this.headers = new OutgoingHeaders(telemetry.propagator, traffic.isRabbit());
        this.spanName = "send " + traffic.destination();
        this.attributes = Attribute.fixed("send", traffic);
        this.measured = new Measured(telemetry.sendDuration, telemetry.sent, attributes);
    }

    @Override
    public void accept(M message) {
        if (telemetry.isOff()) {
            delegate.accept(message);
            return;
        }
        Context before = Context.current();
        long began = measured.start();
        Span span = start(before, message);
        Context context = span == Span.getInvalid() ? before : before.with(span);
        Scope scope = telemetry.enter(context);
        Throwable thrown = null;
        try {
            delegate.accept(carrying(context, message));
        } catch (Throwable failure) {
            thrown = failure;
            telemetry.fail(span, failure);
            throw failure;
        } finally {
            telemetry.leave(scope, before, span);
            measured.end(began, 1, thrown);
        }
    }

    private Span start(Context parent, M message) {
        try {
            if (!telemetry.tracer.isEnabled()) {
                return Span.getInvalid();
            }
            Span span = telemetry
                    .tracer
                    .spanBuilder(spanName)
                    .setSpanKind(SpanKind.PRODUCER)
                    .setParent(parent)
                    .setAllAttributes(attributes)
                    .startSpan();
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

    private M carrying(Context context, M message) {
        try {
            Map<String, Object> copy = headers.carrying(context, carrier.headers(message));
            return copy == null ? message : carrier.with(message, copy);
        } catch (Throwable fault) {
            MessageTelemetry.lost(fault);
            return message;
        }
    }
}
