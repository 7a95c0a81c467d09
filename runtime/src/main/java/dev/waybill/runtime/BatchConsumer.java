// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Processes several messages in one call: one span, linked to each sender. */
final class BatchConsumer<B, M> implements Role<B> {
    private final SpanTemplate process;
    private final Measurements measurements;
    private final Messages<? super B, M> messages;
    private final Reading<M> reading;

    BatchConsumer(OperationSpans spans, Messages<? super B, M> messages, Reading<M> reading) {
        this.process = spans.process();
        this.measurements = spans.processed();
        this.messages = messages;
        this.reading = reading;
    }

    @Override
    public MessageSpan<B> start(@Nullable B batch, CallDetails call) {
        Recording recording = measurements.begin();
        Context current = call.before;
        ReceivedMessages<M> received =
                ReceivedMessages.read(messages.in(batch), reading, call, measurements.attributes);
        Context parent = received.handledIn(current).with(new Handling(SpanContext.getInvalid(), true));
        Span span = process.start(
                parent,
                received.links(),
                call.of(received.commonFacts()),
                Attributes.of(MessagingAttributes.BATCH_MESSAGE_COUNT, (long) received.count()),
                null);
        return MessageSpan.begin(recording.of(span, received.uncounted()), current, parent, Injection.none());
    }
}
