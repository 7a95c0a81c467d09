// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pulls messages: its span is made once they are there, linked to each sender, and not at all for an empty poll. */
record Receiver<R, M>(
        WaybillTelemetry telemetry,
        SpanTemplate receive,
        Measurements measurements,
        Messages<? super R, M> messages,
        Reading<M> reading)
        implements Role<R> {
    @Override
    public MessageSpan<R> start(@Nullable R nothingYet, CallDetails call) {
        Interval interval = new Interval();
        Context current = call.before();
        return MessageSpan.awaiting(
                telemetry, current, (brought, failure) -> record(brought, failure, call, current, interval));
    }

    private @Nullable Recording record(
            @Nullable R brought, @Nullable Throwable failure, CallDetails call, Context current, Interval interval) {
        List<M> all = messages.in(brought);
        if (all.isEmpty() && failure == null) {
            return null;
        }
        interval.finish();
        ReceivedMessages<M> received = ReceivedMessages.read(all, reading, call, measurements.attributes());
        all.forEach(telemetry.pulled()::add);
        Span span = start(received, all, call, current, interval);
        return new Recording(telemetry, span, measurements, received.count(), interval);
    }

    private Span start(
            ReceivedMessages<M> received, List<M> all, CallDetails call, Context current, Interval interval) {
        Context parent = current.with(Relation.ambient(current));
        LinkLimit limited = new LinkLimit(telemetry, received.links());
        Relation.Parentage parentage = new Relation.Parentage(parent, limited.first());
        Attributes counted = messages.isBatch()
                ? Attributes.of(MessagingAttributes.BATCH_MESSAGE_COUNT, (long) received.count())
                : Attributes.empty();
        CallDetails told = messages.isBatch() || all.isEmpty()
                ? call.of(received.commonFacts())
                : call.of(call.factsOf(reading.describer(), all.get(0)));
        Span span = receive.start(parentage, told, counted, interval.start());
        limited.startOthers(receive, parent, span);
        if (!messages.isBatch() && !all.isEmpty()) {
            reading.capture(span, all.get(0));
        }
        return span;
    }
}
