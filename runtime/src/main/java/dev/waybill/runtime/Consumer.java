// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Processes one message: its sender's context is current, and its span related to the sender's. */
final class Consumer<M> implements Role<M> {
    private final WaybillTelemetry telemetry;
    private final SpanTemplate process;
    private final Recorder recorder;
    private final Reading<M> reading;
    private final @Nullable Duration linkAfter;

    /** @param linkAfter the age from which a message is linked instead of continued, or null for never */
    Consumer(OperationSpans spans, Reading<M> reading, @Nullable Duration linkAfter) {
        this.telemetry = spans.telemetry;
        this.process = spans.process();
        this.recorder = spans.processed();
        this.reading = reading;
        this.linkAfter = linkAfter;
    }

    @Override
    public MessageSpan<M> start(@Nullable M message, Context current, CallDetails call) {
        MessageSpan<M> begun = new MessageSpan<>(recorder, current);
        MessageFacts facts = call.factsOf(reading.describer, message);
        Context received = reading.receive(current, message);
        SpanContext sender = received == current
                ? SpanContext.getInvalid()
                : Span.fromContext(received).getSpanContext();
        boolean isAgents = isProcessedByAgent(current, sender);
        Relation relation = isAgents || sender.isValid() && isForLater(message, facts)
                ? reading.relation.linking()
                : reading.relation;
        // The agent has believed the sender's baggage.
        Context around = isAgents && relation == Relation.UNTRUSTED ? current.with(Baggage.empty()) : current;
        Span ambient = Relation.ambient(around);
        boolean continues = relation.continues(sender, ambient);
        Context parent = continues ? received : relation.beside(around, received, ambient);
        Context handled = new Handling(relation.linked(sender), false).storedIn(parent);
        List<Relation.Link> links = relation.links(sender, ambient);
        int count = countOf(message, current);
        Span span = isAgents
                ? process.adopt(Span.fromContext(current), links, call, facts)
                : process.start(parent, links, call, facts, SpanTemplate.NO_BATCH, null);
        boolean isRecorded = process.describe(span, parent, call, facts);
        SpanContext linked = isRecorded && continues && links.isEmpty() ? sender : null;
        tellMore(span, isRecorded, linked, message, facts, count);
        telemetry.capture(span, message, reading.carrier);
        return isAgents ? begun.adopt(span, count, handled) : begun.enter(span, count, handled, Transfer.none());
    }

    /** Whether the agent's span is for this message, and not for one within whose handling this one is handled. */
    private boolean isProcessedByAgent(Context current, SpanContext sender) {
        try {
            return JavaAgent.isProcessing(telemetry.tracer)
                    && Handling.in(current) == null
                    && (!sender.isValid()
                            || sender.getTraceId()
                                    .equals(Span.fromContext(current)
                                            .getSpanContext()
                                            .getTraceId()));
        } catch (Throwable reason) {
            telemetry.lost("ask the agent for its span", reason);
            return false;
        }
    }

    private boolean isForLater(@Nullable M message, MessageFacts facts) {
        if (reading.relation != Relation.AUTO) {
            return false;
        }
        long exactly = linkAfter == null ? -1 : reading.sentAt(message, facts);
        long then = exactly > 0 ? exactly : facts.sentAt;
        boolean old = linkAfter != null && then > 0 && System.currentTimeMillis() - then > linkAfter.toMillis();
        return old || reading.asksForLink(message);
    }

    /**
     * What nobody is asked unless somebody wants to know it: how long the message waited, and the link to the parent.
     *
     * @param linked the parent: to a sampler the link tells nothing new, and the builder of an SDK's span would make room for
     *     128; null if it is none, if all links are there, or if nobody records the span
     */
    private void tellMore(
            Span span,
            boolean isRecorded,
            @Nullable SpanContext linked,
            @Nullable M message,
            MessageFacts facts,
            int count) {
        try {
            if (linked != null) {
                span.addLink(linked);
            }
            if (isRecorded || telemetry.metrics.timeInQueue.isEnabled()) {
                long sentAt = reading.sentAt(message, facts);
                if (count > 0) {
                    telemetry.waited(sentAt, recorder.attributes);
                }
                if (isRecorded) {
                    span.setAllAttributes(MessagingAttributes.timeInQueue(sentAt));
                }
            }
        } catch (Throwable reason) {
            telemetry.lost("describe the message", reason);
        }
    }

    /** A message counts once, however often it is handed on within this process. */
    private int countOf(@Nullable M message, Context current) {
        boolean isPulled = message != null && telemetry.pulled.remove(message);
        Handling outer = Handling.in(current);
        return isPulled || outer != null && outer.counted ? 0 : 1;
    }
}
