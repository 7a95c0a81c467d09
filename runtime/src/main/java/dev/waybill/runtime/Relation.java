// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.List;

/**
 * How the span of a handled message relates to the span of its sender. Public for generated code.
 *
 * <p>The conventions want a link to the sender in any case, and allow it as the parent of a single message's span
 * (semantic conventions 1.45, messaging spans, "Consumer spans").
 */
public enum Relation {
    AUTO,
    CHILD,
    LINK,
    UNTRUSTED;

    /**
     * What is current while a message is handled, up to its span: below the sender's, below the current one, or nowhere.
     *
     * @param current what is current on the thread that handles the message
     * @param received the same, with what the message carries in place of the current span and baggage
     * @param sender invalid if the message tells none
     */
    Context parent(Context current, Context received, SpanContext sender) {
        Span ambient = ambient(current);
        boolean isSendersChild = this == CHILD || this == AUTO && ambient == Span.getInvalid();
        return sender.isValid() && isSendersChild ? received : (this == UNTRUSTED ? current : received).with(ambient);
    }

    /** What the span of a message is linked to: first its sender. */
    List<Link> links(Context current, SpanContext sender) {
        if (!sender.isValid()) {
            return List.of();
        }
        Link link = link(sender, Attributes.empty());
        Span ambient = this == CHILD ? ambient(current) : Span.getInvalid();
        return ambient == Span.getInvalid() ? List.of(link) : List.of(link, new Link(ambient.getSpanContext()));
    }

    /** The relation of a message that is to be linked in any case, and is believed no more than before. */
    Relation linking() {
        return this == UNTRUSTED ? UNTRUSTED : LINK;
    }

    /** The link to a sender, which is always one where several messages are handled at once. */
    Link link(SpanContext sender, Attributes facts) {
        return new Link(
                this == UNTRUSTED
                        ? SpanContext.createFromRemoteParent(
                                sender.getTraceId(),
                                sender.getSpanId(),
                                TraceFlags.getDefault(),
                                TraceState.getDefault())
                        : sender,
                facts);
    }

    /**
     * The current span, if it counts, or the invalid one.
     *
     * <p>A sampled local span that no longer records has ended: whoever left it current leaked it.
     */
    static Span ambient(Context current) {
        Span span = Span.fromContext(current);
        SpanContext context = span.getSpanContext();
        boolean isLive = span.isRecording() || !context.isSampled() || context.isRemote();
        return context.isValid() && isLive ? span : Span.getInvalid();
    }

    /** A link to the span of a sender. */
    static final class Link {
        final SpanContext context;
        final Attributes facts;

        Link(SpanContext context) {
            this(context, Attributes.empty());
        }

        /** @param facts what is known of the message, where the span tells of several */
        Link(SpanContext context, Attributes facts) {
            this.context = context;
            this.facts = facts;
        }
    }
}
