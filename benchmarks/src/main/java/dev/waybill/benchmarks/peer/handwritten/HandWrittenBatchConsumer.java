// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import dev.waybill.benchmarks.traffic.Carrier;
import dev.waybill.benchmarks.traffic.Endpoint;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.List;

/** Handles several messages in one call: one span with a link to each sender, and further ones for links beyond its limit. */
public final class HandWrittenBatchConsumer<M> implements Endpoint<List<M>> {
    private static final int MAX_LINKS = 128;

    private final Carrier<M> carrier;
    private final Endpoint<List<M>> delegate;
    private final MessageTelemetry telemetry;
    private final Sender<M> sender;
    private final Attributes attributes = Attribute.fixed("process", "process", "rabbitmq", "orders");
    private final Measured measured;

    public HandWrittenBatchConsumer(Carrier<M> carrier, Endpoint<List<M>> delegate, MessageTelemetry telemetry) {
        this.carrier = carrier;
        this.delegate = delegate;
        this.telemetry = telemetry;
        this.sender = new Sender<>(telemetry.propagator, new HeaderGetter<>(carrier));
        this.measured = new Measured(telemetry.processDuration, telemetry.consumed, attributes);
    }

    @Override
    public void accept(List<M> batch) {
        if (telemetry.isOff()) {
            delegate.accept(batch);
            return;
        }
        Context before = Context.current();
        long began = measured.start();
        List<Context> senders = senders(batch);
        Context parent = handledIn(before, senders);
        Span span = start(parent, batch, senders);
        Scope scope = telemetry.enter(span == Span.getInvalid() ? parent : parent.with(span));
        Throwable thrown = null;
        try {
            delegate.accept(batch);
        } catch (Throwable failure) {
            thrown = failure;
            telemetry.fail(span, failure);
            throw failure;
        } finally {
            telemetry.leave(scope, before, span);
            measured.end(began, batch.size(), thrown);
        }
    }

    private Span start(Context parent, List<M> batch, List<Context> senders) {
        try {
            List<Link> links = links(batch, senders);
            SpanBuilder builder = telemetry
                    .tracer
                    .spanBuilder("process orders")
                    .setSpanKind(SpanKind.CONSUMER)
                    .setParent(parent)
                    .setAllAttributes(attributes)
                    .setAttribute(Attribute.BATCH_MESSAGE_COUNT, (long) batch.size());
            links.subList(0, Math.min(links.size(), MAX_LINKS)).forEach(link -> link.addTo(builder));
            Routing routing = Routing.common(carrier, batch);
            routing.describe(builder, "orders");
            Span span = builder.startSpan();
            if (span.isRecording()) {
                routing.describe(span);
                Attribute.describeConversation(span, carrier, batch);
                linkOthers(parent.with(span), links);
            }
            return span;
        } catch (Throwable fault) {
            MessageTelemetry.lost(fault);
            return Span.getInvalid();
        }
    }

    private List<Context> senders(List<M> batch) {
        List<Context> senders = new ArrayList<>(batch.size());
        for (M message : batch) {
            senders.add(sender.of(Context.root(), message));
        }
        return senders;
    }

    /** With the baggage of the messages, if it is the same for all. */
    private static Context handledIn(Context current, List<Context> senders) {
        Baggage common = senders.isEmpty() ? Baggage.empty() : Baggage.fromContext(senders.get(0));
        for (Context sender : senders) {
            if (!common.equals(Baggage.fromContext(sender))) {
                return current.with(Baggage.empty());
            }
        }
        return common.isEmpty() ? current : current.with(common);
    }

    private List<Link> links(List<M> batch, List<Context> senders) {
        List<Link> links = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            SpanContext span = Span.fromContext(senders.get(i)).getSpanContext();
            if (span.isValid()) {
                links.add(new Link(span, Attribute.of(carrier, batch.get(i))));
            }
        }
        return links;
    }

    private void linkOthers(Context parent, List<Link> links) {
        for (int from = MAX_LINKS; from < links.size(); from += MAX_LINKS) {
            SpanBuilder further =
                    telemetry.tracer.spanBuilder("process orders links").setParent(parent);
            links.subList(from, Math.min(links.size(), from + MAX_LINKS)).forEach(link -> link.addTo(further));
            further.startSpan().end();
        }
    }

    private record Link(SpanContext span, Attributes facts) {
        void addTo(SpanBuilder builder) {
            builder.addLink(span, facts);
        }
    }
}
