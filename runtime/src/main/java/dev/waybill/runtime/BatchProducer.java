// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends several messages in one call: a span that creates each and one that sends them all, or one span for everything. */
final class BatchProducer<B, M> implements Role<B> {
    private final WaybillTelemetry telemetry;
    private final @Nullable SpanTemplate create;
    private final SpanTemplate sendCreated;
    private final SpanTemplate sendAll;
    private final Measurements measurements;
    private final Messages<B, M> messages;
    private final Writing<M> writing;
    private final @Nullable Reading<M> kept;

    /**
     * @param create null if one span is enough for all
     * @param kept reads the contexts that messages may keep, or null if each gets a new one
     */
    BatchProducer(
            OperationSpans spans,
            @Nullable SpanTemplate create,
            Messages<B, M> messages,
            Writing<M> writing,
            @Nullable Reading<M> kept) {
        this.telemetry = spans.telemetry;
        this.create = create;
        this.sendCreated = spans.sendKept();
        this.sendAll = spans.send();
        this.measurements = spans.sent();
        this.messages = messages;
        this.writing = writing;
        this.kept = kept;
    }

    @Override
    public MessageSpan<B> start(@Nullable B batch, CallDetails call) {
        Recording recording = measurements.begin();
        List<M> all = messages.in(batch);
        Context current = call.sending();
        // More spans than this would flood the queue of the SDK's exporter.
        SpanTemplate creating = all.size() <= telemetry.maxCreateSpans ? create : null;
        List<MessageFacts> facts = new ArrayList<>(all.size());
        List<Injection<M>> injections = new ArrayList<>(all.size());
        List<Relation.Link> links = new ArrayList<>();
        for (M message : all) {
            MessageFacts told = call.factsOf(writing.describer, message);
            facts.add(told);
            SpanContext own = kept == null ? SpanContext.getInvalid() : kept.senderOf(message);
            if (own.isValid()) {
                injections.add(Injection.none());
            } else if (creating == null) {
                injections.add(writing);
            } else {
                Span created = create(creating, message, current, call.of(told));
                Context context = created == Span.getInvalid() ? current : current.with(created);
                injections.add((it, sent) -> writing.inject(it, context));
                own = created.getSpanContext();
            }
            if (own.isValid()) {
                links.add(new Relation.Link(own));
            }
        }
        SpanTemplate send = creating == null ? sendAll : sendCreated;
        Span span = send.start(
                current,
                links,
                call.of(MessageFacts.common(facts)),
                Attributes.of(MessagingAttributes.BATCH_MESSAGE_COUNT, (long) all.size()),
                null);
        return MessageSpan.begin(
                recording.of(span, all.size()),
                call.before,
                current,
                (given, context) -> given == null ? null : inject(given, all, injections, context));
    }

    private Span create(SpanTemplate creating, M message, Context current, CallDetails call) {
        Span span = creating.start(current, call, Attributes.empty());
        writing.capture(span, message);
        try {
            span.end();
        } catch (Throwable reason) {
            telemetry.lost("end the span", reason);
        }
        return span;
    }

    /** A message that cannot be written goes out as it is, and the others with their contexts. */
    private B inject(B given, List<M> all, List<Injection<M>> injections, Context context) {
        List<M> written = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            M message = all.get(i);
            try {
                message = injections.get(i).inject(message, context);
            } catch (Throwable reason) {
                telemetry.lost("write the context into one message of a batch", reason);
            }
            written.add(message);
        }
        return messages.rebuilt(given, written);
    }
}
