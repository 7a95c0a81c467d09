// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Processes several messages in one call: one span, linked to each sender. */
final class BatchConsumer<B, M> implements Role<B> {
    private final SpanTemplate process;
    private final Recorder recorder;
    private final Messages<? super B, M> messages;
    private final Reading<M> reading;

    BatchConsumer(OperationSpans spans, Messages<? super B, M> messages, Reading<M> reading) {
        this.process = spans.process();
        this.recorder = spans.processed();
        this.messages = messages;
        this.reading = reading;
    }

    @Override
    public MessageSpan<B> start(@Nullable B batch, Context current, CallDetails call) {
        MessageSpan<B> begun = new MessageSpan<>(recorder, current);
        ReceivedMessages<M> received = ReceivedMessages.read(messages.in(batch), reading, recorder);
        Context parent = new Handling(SpanContext.getInvalid(), true).storedIn(received.handledIn(current));
        MessageFacts facts = received.commonFacts();
        Span span = process.start(parent, received.links(), call, facts, received.count(), null);
        process.describe(span, parent, call, facts);
        return begun.enter(span, received.uncounted(), parent, Transfer.none());
    }
}
