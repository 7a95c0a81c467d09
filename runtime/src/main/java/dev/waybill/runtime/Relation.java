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
    AUTO {
        @Override
        Parentage relate(Context current, Context received) {
            return isLive(Span.fromContext(current)) ? LINK.relate(current, received) : childOfSender(received);
        }
    },

    CHILD {
        @Override
        Parentage relate(Context current, Context received) {
            Span ambient = Span.fromContext(current);
            if (!isLive(ambient)) {
                return childOfSender(received);
            }
            return new Parentage(received, List.of(sender(received), new Link(ambient.getSpanContext())));
        }
    },

    LINK {
        @Override
        Parentage relate(Context current, Context received) {
            return new Parentage(received.with(ambient(current)), List.of(sender(received)));
        }
    },

    UNTRUSTED {
        @Override
        Parentage relate(Context current, Context received) {
            return new Parentage(
                    current.with(ambient(current)),
                    List.of(link(sender(received).context(), Attributes.empty())));
        }

        @Override
        Link link(SpanContext claimed, Attributes facts) {
            SpanContext stripped = SpanContext.createFromRemoteParent(
                    claimed.getTraceId(), claimed.getSpanId(), TraceFlags.getDefault(), TraceState.getDefault());
            return new Link(stripped, facts);
        }

        @Override
        Parentage alone(Context current, Context received) {
            return super.alone(current, current);
        }
    };

    /**
     * Where the span of a message with a valid sender belongs.
     *
     * @param current what is current on the thread that handles the message
     * @param received the same, with what the message carries in place of the current span and baggage
     */
    abstract Parentage relate(Context current, Context received);

    /** Where the span of a message without a sender belongs: below the current span, or nowhere. */
    Parentage alone(Context current, Context received) {
        return new Parentage(received.with(ambient(current)));
    }

    /** The link to a sender, which is always one where several messages are handled at once. */
    Link link(SpanContext sender, Attributes facts) {
        return new Link(sender, facts);
    }

    /** The current span, if it counts, or the invalid one. */
    static Span ambient(Context current) {
        Span span = Span.fromContext(current);
        return isLive(span) ? span : Span.getInvalid();
    }

    /** A parent, by way of the context that is current while the message is handled, and links. */
    record Parentage(Context parent, List<Link> links) {
        Parentage(Context parent) {
            this(parent, List.of());
        }
    }

    /** @param facts what is known of the message, where the span tells of several */
    record Link(SpanContext context, Attributes facts) {
        Link(SpanContext context) {
            this(context, Attributes.empty());
        }
    }

    private static Parentage childOfSender(Context received) {
        return new Parentage(received, List.of(sender(received)));
    }

    private static Link sender(Context received) {
        return new Link(Span.fromContext(received).getSpanContext());
    }

    /** A sampled local span that no longer records has ended: whoever left it current leaked it. */
    private static boolean isLive(Span span) {
        SpanContext context = span.getSpanContext();
        return context.isValid() && (span.isRecording() || !context.isSampled() || context.isRemote());
    }
}
