// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import dev.waybill.benchmarks.traffic.Carrier;
import dev.waybill.benchmarks.traffic.Endpoint;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends several messages in one call: a span that creates each and one that sends them all, or one for everything. */
public final class HandWrittenBatchProducer<M> implements Endpoint<List<M>> {
    private static final int MAX_CREATED = 128;

    private final Carrier<M> carrier;
    private final Endpoint<List<M>> delegate;
    private final MessageTelemetry telemetry;
    private final boolean createsEach;
    private final OutgoingHeaders headers;
    private final Attributes created = Attribute.fixed("create", "create", "rabbitmq", "orders");
    private final Attributes sent = Attribute.fixed("send", "send", "rabbitmq", "orders");
    private final Measured measured;

    /** @param createsEach whether each message gets a span of its own, if there are not too many */
    public HandWrittenBatchProducer(
            Carrier<M> carrier, Endpoint<List<M>> delegate, MessageTelemetry telemetry, boolean createsEach) {
        this.carrier = carrier;
        this.delegate = delegate;
        this.telemetry = telemetry;
        this.createsEach = createsEach;
        this.headers = new OutgoingHeaders(telemetry.propagator, true);
        this.measured = new Measured(telemetry.sendDuration, telemetry.sent, sent);
    }

    @Override
    public void accept(List<M> batch) {
        if (telemetry.isOff()) {
            delegate.accept(batch);
            return;
        }
        Context before = Context.current();
        long began = measured.start();
        List<Context> own = createsEach && batch.size() <= MAX_CREATED ? createEach(before, batch) : List.of();
        Span span = send(before, batch, own);
        Context context = span == Span.getInvalid() ? before : before.with(span);
        Scope scope = telemetry.enter(context);
        Throwable thrown = null;
        try {
            delegate.accept(carrying(batch, own, context));
        } catch (Throwable failure) {
            thrown = failure;
            telemetry.fail(span, failure);
            throw failure;
        } finally {
            telemetry.leave(scope, before, span);
            measured.end(began, batch.size(), thrown);
        }
    }

    private List<Context> createEach(Context parent, List<M> batch) {
        List<Context> own = new ArrayList<>(batch.size());
        for (M message : batch) {
            own.add(create(parent, message));
        }
        return own;
    }

    private Context create(Context parent, M message) {
        try {
            Span span = telemetry
                    .tracer
                    .spanBuilder("create orders")
                    .setSpanKind(SpanKind.PRODUCER)
                    .setParent(parent)
                    .setAllAttributes(created)
                    .startSpan();
            if (span.isRecording()) {
                Attribute.describe(span, carrier, message);
                Attribute.describeHistory(span, carrier.headers(message));
            }
            span.end();
            return parent.with(span);
        } catch (Throwable fault) {
            MessageTelemetry.lost(fault);
            return parent;
        }
    }

    private Span send(Context parent, List<M> batch, List<Context> own) {
        try {
            SpanBuilder builder = telemetry
                    .tracer
                    .spanBuilder("send orders")
                    .setSpanKind(own.isEmpty() ? SpanKind.PRODUCER : SpanKind.CLIENT)
                    .setParent(parent)
                    .setAllAttributes(sent)
                    .setAttribute(Attribute.BATCH_MESSAGE_COUNT, (long) batch.size());
            for (Context context : own) {
                builder.addLink(Span.fromContext(context).getSpanContext());
            }
            Span span = builder.startSpan();
            if (span.isRecording()) {
                Attribute.describeConversation(span, carrier, batch);
            }
            return span;
        } catch (Throwable fault) {
            MessageTelemetry.lost(fault);
            return Span.getInvalid();
        }
    }

    private List<M> carrying(List<M> batch, List<Context> own, Context context) {
        List<M> all = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            all.add(carrying(batch.get(i), own.isEmpty() ? context : own.get(i)));
        }
        return all;
    }

    private M carrying(M message, Context context) {
        try {
            Map<String, Object> copy = headers.carrying(context, carrier.headers(message));
            return copy == null ? message : carrier.with(message, copy);
        } catch (Throwable fault) {
            MessageTelemetry.lost(fault);
            return message;
        }
    }
}
