// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

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
    private final Recorder recorder;
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
        this.recorder = spans.sent();
        this.messages = messages;
        this.writing = writing;
        this.kept = kept;
    }

    @Override
    public MessageSpan<B> start(@Nullable B batch, Context before, CallDetails call) {
        MessageSpan<B> begun = new MessageSpan<>(recorder, before);
        List<M> all = messages.in(batch);
        Context current = call.sending(before);
        // More spans than this would flood the queue of the SDK's exporter.
        SpanTemplate creating = all.size() <= telemetry.maxCreateSpans ? create : null;
        MessageFacts common = null;
        List<Transfer<M>> transfers = new ArrayList<>(all.size());
        List<Relation.Link> links = new ArrayList<>();
        for (M message : all) {
            MessageFacts told = MessageFacts.of(message, writing.describer, telemetry);
            common = told.inCommon(common);
            SpanContext own = kept == null ? SpanContext.getInvalid() : kept.senderOf(message);
            if (own.isValid()) {
                transfers.add(Transfer.none());
            } else if (creating == null) {
                transfers.add(writing);
            } else {
                Span created = create(creating, message, current, call, told);
                Context context = created == Span.getInvalid() ? current : current.with(created);
                transfers.add((it, sent) -> writing.inject(it, context));
                own = created.getSpanContext();
            }
            if (own.isValid()) {
                links.add(new Relation.Link(own));
            }
        }
        SpanTemplate send = creating == null ? sendAll : sendCreated;
        MessageFacts facts = common == null ? MessageFacts.UNTOLD : common;
        Span span = send.start(current, links, call, facts, all.size(), null);
        send.describe(span, current, call, facts);
        return begun.enter(
                span,
                all.size(),
                current,
                (given, context) -> given == null ? null : inject(given, all, transfers, context));
    }

    private Span create(SpanTemplate creating, M message, Context current, CallDetails call, MessageFacts facts) {
        Span span = creating.start(current, List.of(), call, facts, SpanTemplate.NO_BATCH, null);
        creating.describe(span, current, call, facts);
        telemetry.capture(span, message, writing.headers);
        telemetry.end(span, null);
        return span;
    }

    /** A message that cannot be written goes out as it is, and the others with their contexts. */
    private B inject(B given, List<M> all, List<Transfer<M>> transfers, Context context) {
        List<M> written = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            M message = all.get(i);
            try {
                message = transfers.get(i).inject(message, context);
            } catch (Throwable reason) {
                telemetry.lost("write the context into one message of a batch", reason);
            }
            written.add(message);
        }
        return messages.rebuilt(given, written);
    }
}
