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
     * Where the span of a message with a valid sender belongs.
     *
     * @param current what is current on the thread that handles the message
     * @param received the same, with what the message carries in place of the current span and baggage
     */
    Parentage relate(Context current, Context received) {
        Span ambient = ambient(current);
        boolean isAlone = ambient == Span.getInvalid();
        Link sender = link(Span.fromContext(received).getSpanContext(), Attributes.empty());
        if (this == UNTRUSTED) {
            return new Parentage(current.with(ambient), List.of(sender));
        }
        if (this == LINK || this == AUTO && !isAlone) {
            return new Parentage(received.with(ambient), List.of(sender));
        }
        return new Parentage(received, isAlone ? List.of(sender) : List.of(sender, new Link(ambient.getSpanContext())));
    }

    /** Where the span of a message without a sender belongs: below the current span, or nowhere. */
    Parentage alone(Context current, Context received) {
        return new Parentage((this == UNTRUSTED ? current : received).with(ambient(current)));
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

    /** A parent, by way of the context that is current while the message is handled, and links. */
    static final class Parentage {
        final Context parent;
        final List<Link> links;

        Parentage(Context parent) {
            this(parent, List.of());
        }

        Parentage(Context parent, List<Link> links) {
            this.parent = parent;
            this.links = links;
        }
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
