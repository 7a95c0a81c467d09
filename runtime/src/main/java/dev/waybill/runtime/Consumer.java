// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Processes one message: its sender's context is current, and its span related to the sender's.
 *
 * @param linkAfter the age from which a message is linked instead of continued, or null for never
 */
record Consumer<M>(
        WaybillTelemetry telemetry,
        SpanTemplate process,
        Measurements measurements,
        Reading<M> reading,
        @Nullable Duration linkAfter)
        implements Role<M> {
    @Override
    public MessageSpan<M> start(@Nullable M message, CallDetails call) {
        Interval interval = new Interval();
        reading.describe(call, message);
        long sentAt = reading.sentAt(message, call.facts());
        Context current = call.before();
        Context received = reading.receive(current, message);
        Relation.Parentage parentage = received == current
                ? reading.relation().alone(current, current)
                : relate(current, received, isForLater(message, sentAt, call.facts()));
        Context parent = parentage.parent().with(new Handling(senderIn(parentage), false));
        long count = countOf(message, current);
        if (count > 0) {
            telemetry.waited(sentAt, measurements.attributes());
        }
        Span span = process.start(parentage, call, TimeInQueue.attributes(sentAt));
        reading.capture(span, message);
        return MessageSpan.begin(
                telemetry,
                new Recording(telemetry, span, measurements, count, interval),
                current,
                parent,
                Injection.none());
    }

    private Relation.Parentage relate(Context current, Context received, boolean forLater) {
        Relation relation = reading.relation();
        if (!Span.fromContext(received).getSpanContext().isValid()) {
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
        boolean counted = outer != null && outer.counted()
                || message != null && telemetry.pulled().remove(message);
        return counted ? 0 : 1;
    }

    private static SpanContext senderIn(Relation.Parentage parentage) {
        return parentage.links().isEmpty()
                ? SpanContext.getInvalid()
                : parentage.links().get(0).context();
    }
}
