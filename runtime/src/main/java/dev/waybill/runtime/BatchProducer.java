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

/**
 * Sends several messages in one call: a span that creates each and one that sends them all, or one span for everything.
 *
 * @param create null if one span is enough for all
 * @param sendCreated the span that sends messages with contexts of their own
 * @param sendAll the span whose context every message carries
 * @param kept reads the contexts that messages may keep, or null if each gets a new one
 */
record BatchProducer<B, M>(
        WaybillTelemetry telemetry,
        @Nullable SpanTemplate create,
        SpanTemplate sendCreated,
        SpanTemplate sendAll,
        Measurements measurements,
        Messages<B, M> messages,
        Writing<M> writing,
        @Nullable Reading<M> kept)
        implements Role<B> {
    @Override
    public MessageSpan<B> start(@Nullable B batch, CallDetails call) {
        Interval interval = new Interval();
        List<M> all = messages.in(batch);
        Context current = call.withBaggage(call.before());
        List<SpanContext> contexts = keptContexts(all);
        // More spans than this would flood the queue of the SDK's exporter.
        boolean creates = create != null && all.size() <= telemetry.maxCreateSpans();
        List<MessageFacts> facts =
                all.stream().map(it -> call.factsOf(writing.describer(), it)).toList();
        List<Context> own = creates ? createEach(all, facts, contexts, current, call) : List.of();
        List<Relation.Link> links = links(contexts, own);
        LinkLimit limited = new LinkLimit(telemetry, links);
        SpanTemplate send = creates ? sendCreated : sendAll;
        Span span = send.start(
                new Relation.Parentage(current, limited.first()),
                call.of(MessageFacts.common(facts)),
                Attributes.of(MessagingAttributes.BATCH_MESSAGE_COUNT, (long) all.size()));
        limited.startOthers(send, current, span);
        return MessageSpan.begin(
                telemetry,
                new Recording(telemetry, span, measurements, all.size(), interval),
                call.before(),
                current,
                (given, context) -> given == null ? null : write(given, all, contexts, own, context));
    }

    /** Invalid for a message that has none, or whose own is not kept. */
    private List<SpanContext> keptContexts(List<M> all) {
        if (kept == null) {
            return List.of();
        }
        return all.stream().map(kept::senderOf).toList();
    }

    private List<Context> createEach(
            List<M> all, List<MessageFacts> facts, List<SpanContext> contexts, Context current, CallDetails call) {
        List<Context> own = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (isKept(contexts, i) || create == null) {
                own.add(current);
                continue;
            }
            Span span = create.start(new Relation.Parentage(current), call.of(facts.get(i)), Attributes.empty());
            writing.capture(span, all.get(i));
            end(span);
            own.add(span == Span.getInvalid() ? current : current.with(span));
        }
        return own;
    }

    private void end(Span span) {
        try {
            span.end();
        } catch (Throwable reason) {
            telemetry.lost("end the span", reason);
        }
    }

    /** To what was created here, and to what the messages brought along. */
    private static List<Relation.Link> links(List<SpanContext> contexts, List<Context> own) {
        List<Relation.Link> links = new ArrayList<>();
        for (int i = 0; i < Math.max(contexts.size(), own.size()); i++) {
            if (isKept(contexts, i)) {
                links.add(new Relation.Link(contexts.get(i)));
            } else if (i < own.size()) {
                SpanContext created = Span.fromContext(own.get(i)).getSpanContext();
                if (created.isValid()) {
                    links.add(new Relation.Link(created));
                }
            }
        }
        return links;
    }

    private B write(B given, List<M> all, List<SpanContext> contexts, List<Context> own, Context context) {
        List<M> written = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            M message = all.get(i);
            written.add(isKept(contexts, i) ? message : write(message, own.isEmpty() ? context : own.get(i)));
        }
        return messages.rebuilt(given, written);
    }

    /** A message that cannot be written goes out as it is, and the others with their contexts. */
    private M write(M message, Context context) {
        try {
            return writing.write(message, context);
        } catch (Throwable reason) {
            telemetry.lost("write the context into one message of a batch", reason);
            return message;
        }
    }

    private static boolean isKept(List<SpanContext> contexts, int i) {
        return !contexts.isEmpty() && contexts.get(i).isValid();
    }
}
