// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message: the span's context travels with it, unless it is to keep the one that it holds already.
 *
 * <p>A creation context that somebody put there on purpose should not be changed; the sending is then linked to it
 * (semantic conventions 1.45, messaging spans, "Context propagation").
 */
final class Producer<M> implements Role<M> {
    private final SpanTemplate send;
    private final SpanTemplate sendKept;
    private final Recorder recorder;
    private final Writing<M> writing;
    private final @Nullable Reading<M> kept;

    /** @param kept reads the context that a message may keep, or null if each gets a new one */
    Producer(OperationSpans spans, Writing<M> writing, @Nullable Reading<M> kept) {
        this.send = spans.send();
        this.sendKept = spans.sendKept();
        this.recorder = spans.sent();
        this.writing = writing;
        this.kept = kept;
    }

    @Override
    public MessageSpan<M> start(@Nullable M message, Context before, CallDetails call) {
        MessageSpan<M> begun = new MessageSpan<>(recorder, before);
        SpanContext own = kept == null ? SpanContext.getInvalid() : kept.senderOf(message);
        Context current = call.sending(before);
        MessageFacts atStart = writing.tellsRouting ? call.factsOf(writing.describer, message) : call.facts;
        Span span = own.isValid()
                ? sendKept.start(current, List.of(new Relation.Link(own)), call, atStart, SpanTemplate.NO_BATCH, null)
                : send.start(current, List.of(), call, atStart, SpanTemplate.NO_BATCH, null);
        send.describe(span, current, call, facts(span, atStart, call, message));
        recorder.telemetry.capture(span, message, writing.headers);
        return begun.enter(span, 1, current, own.isValid() ? Transfer.none() : writing);
    }

    /** What is known of a message that was nowhere yet is asked only if somebody records it. */
    private MessageFacts facts(Span span, MessageFacts atStart, CallDetails call, @Nullable M message) {
        try {
            return writing.tellsRouting || !span.isRecording() ? atStart : call.factsOf(writing.describer, message);
        } catch (Throwable reason) {
            recorder.telemetry.lost("describe the message", reason);
            return atStart;
        }
    }
}
