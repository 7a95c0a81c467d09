// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.Attributes;
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
    private final Measurements measurements;
    private final Reading<M> reading;
    private final @Nullable Duration linkAfter;

    /** @param linkAfter the age from which a message is linked instead of continued, or null for never */
    Consumer(OperationSpans spans, Reading<M> reading, @Nullable Duration linkAfter) {
        this.telemetry = spans.telemetry;
        this.process = spans.process();
        this.measurements = spans.processed();
        this.reading = reading;
        this.linkAfter = linkAfter;
    }

    @Override
    public MessageSpan<M> start(@Nullable M message, CallDetails call) {
        Recording recording = measurements.begin();
        reading.describe(call, message);
        long sentAt = reading.sentAt(message, call.facts);
        Context current = call.before;
        Context received = reading.receive(current, message);
        SpanContext sender = received == current
                ? SpanContext.getInvalid()
                : Span.fromContext(received).getSpanContext();
        boolean isAgents = isProcessedByAgent(current, sender);
        Relation relation = isAgents || sender.isValid() && isForLater(message, sentAt, call.facts)
                ? reading.relation.linking()
                : reading.relation;
        // The agent has believed the sender's baggage.
        Context around = isAgents && relation == Relation.UNTRUSTED ? current.with(Baggage.empty()) : current;
        List<Relation.Link> links = relation.links(around, sender);
        Context parent = relation.parent(around, received, sender);
        Context handled = parent.with(new Handling(links.isEmpty() ? sender : links.get(0).context, false));
        long count = countOf(message, current);
        if (count > 0) {
            telemetry.waited(sentAt, measurements.attributes);
        }
        Attributes waited = MessagingAttributes.timeInQueue(sentAt);
        Span span = isAgents
                ? process.adopt(Span.fromContext(current), parent, links, call, waited)
                : process.start(parent, links, call, waited, null);
        reading.capture(span, message);
        return MessageSpan.begin(
                isAgents ? recording.adopting(span, count) : recording.of(span, count),
                current,
                handled,
                Injection.none());
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

    private boolean isForLater(@Nullable M message, long sentAt, MessageFacts facts) {
        if (reading.relation != Relation.AUTO) {
            return false;
        }
        long then = sentAt > 0 ? sentAt : facts.timestamp;
        boolean old = linkAfter != null && then > 0 && System.currentTimeMillis() - then > linkAfter.toMillis();
        return old || reading.asksForLink(message);
    }

    /** A message counts once, however often it is handed on within this process. */
    private long countOf(@Nullable M message, Context current) {
        Handling outer = Handling.in(current);
        boolean counted = outer != null && outer.counted || message != null && telemetry.pulled.remove(message);
        return counted ? 0 : 1;
    }
}
