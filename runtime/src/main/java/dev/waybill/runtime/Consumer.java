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
        this.telemetry = spans.telemetry();
        this.process = spans.process();
        this.measurements = spans.processed();
        this.reading = reading;
        this.linkAfter = linkAfter;
    }

    @Override
    public MessageSpan<M> start(@Nullable M message, CallDetails call) {
        Recording recording = new Recording(telemetry, measurements);
        reading.describe(call, message);
        long sentAt = reading.sentAt(message, call.facts());
        Context current = call.before();
        Context received = reading.receive(current, message);
        boolean isAgents = isProcessedByAgent(current, received);
        Relation.Parentage parentage = isAgents
                ? belowAgent(current, received)
                : relate(current, received, received != current && isForLater(message, sentAt, call.facts()));
        Context parent = parentage.parent.with(new Handling(senderIn(parentage.links), false));
        long count = countOf(message, current);
        if (count > 0) {
            telemetry.waited(sentAt, measurements.attributes());
        }
        Attributes waited = MessagingAttributes.timeInQueue(sentAt);
        Span span = isAgents
                ? process.adopt(Span.fromContext(current), parentage, call, waited)
                : process.start(parentage.parent, parentage.links, call, waited, null);
        reading.capture(span, message);
        return MessageSpan.begin(
                telemetry,
                isAgents ? recording.adopting(span, count) : recording.of(span, count),
                current,
                parent,
                Injection.none());
    }

    /** Whether the agent's span is for this message, and not for one within whose handling this one is handled. */
    private boolean isProcessedByAgent(Context current, Context received) {
        try {
            if (!JavaAgent.isProcessing(telemetry.tracer()) || Handling.in(current) != null) {
                return false;
            }
            SpanContext sender = Span.fromContext(received).getSpanContext();
            return !sender.isValid()
                    || sender.getTraceId()
                            .equals(Span.fromContext(current).getSpanContext().getTraceId());
        } catch (Throwable reason) {
            telemetry.lost("ask the agent for its span", reason);
            return false;
        }
    }

    /** The agent has chosen the parent already, and has believed the sender's baggage. */
    private Relation.Parentage belowAgent(Context current, Context received) {
        if (reading.relation() == Relation.UNTRUSTED) {
            return relate(current.with(Baggage.empty()), received, false);
        }
        return Span.fromContext(received).getSpanContext().isValid()
                ? Relation.LINK.relate(current, received)
                : reading.relation().alone(current, received);
    }

    private Relation.Parentage relate(Context current, Context received, boolean forLater) {
        Relation relation = reading.relation();
        if (received == current || !Span.fromContext(received).getSpanContext().isValid()) {
            return relation.alone(current, received);
        }
        return (relation == Relation.AUTO && forLater ? Relation.LINK : relation).relate(current, received);
    }

    private boolean isForLater(@Nullable M message, long sentAt, MessageFacts facts) {
        if (reading.relation() != Relation.AUTO) {
            return false;
        }
        long then = sentAt > 0 ? sentAt : facts.timestamp();
        boolean old = linkAfter != null && then > 0 && System.currentTimeMillis() - then > linkAfter.toMillis();
        return old || reading.asksForLink(message);
    }

    /** A message counts once, however often it is handed on within this process. */
    private long countOf(@Nullable M message, Context current) {
        Handling outer = Handling.in(current);
        boolean counted = outer != null && outer.isCounted()
                || message != null && telemetry.pulled().remove(message);
        return counted ? 0 : 1;
    }

    private static SpanContext senderIn(List<Relation.Link> links) {
        return links.isEmpty() ? SpanContext.getInvalid() : links.get(0).context;
    }
}
