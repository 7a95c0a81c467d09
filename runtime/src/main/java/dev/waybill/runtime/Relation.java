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
     * Whether the span of a message becomes a child of its sender's.
     *
     * @param ambient the {@linkplain #ambient current span}
     * @param sender invalid if the message tells none
     */
    boolean continues(SpanContext sender, Span ambient) {
        return sender.isValid() && (this == CHILD || this == AUTO && ambient == Span.getInvalid());
    }

    /**
     * What is current, up to its span, while a message is handled that does not continue its sender's trace.
     *
     * @param current what is current on the thread that handles the message
     * @param received the same, with what the message carries in place of the current span and baggage
     */
    Context beside(Context current, Context received, Span ambient) {
        return (this == UNTRUSTED ? current : received).with(ambient);
    }

    /** What the span of a message is linked to from its start: first its sender, unless that is its parent and all. */
    List<Link> links(SpanContext sender, Span ambient) {
        if (!sender.isValid()) {
            return List.of();
        }
        if (!continues(sender, ambient)) {
            return List.of(link(sender, Attributes.empty()));
        }
        return ambient == Span.getInvalid() ? List.of() : List.of(new Link(sender), new Link(ambient.getSpanContext()));
    }

    /** The relation of a message that is to be linked in any case, and is believed no more than before. */
    Relation linking() {
        return this == UNTRUSTED ? UNTRUSTED : LINK;
    }

    /** The link to a sender, which is always one where several messages are handled at once. */
    Link link(SpanContext sender, Attributes facts) {
        return new Link(linked(sender), facts);
    }

    /** A sender as it may be linked to: one that is not trusted says no more than where the message comes from. */
    SpanContext linked(SpanContext sender) {
        return this == UNTRUSTED && sender.isValid()
                ? SpanContext.createFromRemoteParent(
                        sender.getTraceId(), sender.getSpanId(), TraceFlags.getDefault(), TraceState.getDefault())
                : sender;
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
