// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Processes several messages in one call: one span, linked to each sender. */
record BatchConsumer<B, M>(
        WaybillTelemetry telemetry,
        SpanTemplate process,
        Measurements measurements,
        Messages<? super B, M> messages,
        Reading<M> reading)
        implements Role<B> {
    @Override
    public MessageSpan<B> start(@Nullable B batch, CallDetails call) {
        Interval interval = new Interval();
        Context current = call.before();
        ReceivedMessages<M> received =
                ReceivedMessages.read(messages.in(batch), reading, call, measurements.attributes());
        Context parent = received.handledIn(current).with(new Handling(SpanContext.getInvalid(), true));
        LinkLimit limited = new LinkLimit(telemetry, received.links());
        Span span = process.start(
                new Relation.Parentage(parent, limited.first()),
                call.of(received.commonFacts()),
                Attributes.of(MessagingAttributes.BATCH_MESSAGE_COUNT, (long) received.count()));
        limited.startOthers(process, parent, span);
        return MessageSpan.begin(
                telemetry,
                new Recording(telemetry, span, measurements, received.uncounted(), interval),
                current,
                parent,
                Injection.none());
    }
}
