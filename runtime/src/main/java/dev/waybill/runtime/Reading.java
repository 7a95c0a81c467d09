// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** What one consumer's messages tell of themselves and their senders. */
final class Reading<M> {
    /** Enough until the year 33658, and no overflow. */
    private static final int MAX_DIGITS = 15;

    private final WaybillTelemetry telemetry;
    final TextMapGetter<? super M> carrier;
    private final BoundedGetter<M> exact;
    final @Nullable MessageDescriber<? super M> describer;
    final Relation relation;

    /** @param relation {@link Relation#UNTRUSTED} believes nothing but where the message says it comes from */
    Reading(
            WaybillTelemetry telemetry,
            TextMapGetter<? super M> carrier,
            @Nullable MessageDescriber<? super M> describer,
            Relation relation) {
        this.telemetry = telemetry;
        this.carrier = carrier;
        this.exact = new BoundedGetter<>(carrier);
        this.describer = describer;
        this.relation = relation;
    }

    /** The given context with what the message carries in place of its span and baggage; itself if it carries nothing. */
    Context receive(Context current, @Nullable M message) {
        if (message == null) {
            return current;
        }
        Context base = without(current);
        Context received = base;
        try {
            Propagation propagation = telemetry.propagation;
            received = propagation.extract(base, message, exact);
            LooseGetter<M> loose = hasSpan(received) ? null : LooseGetter.of(message, exact, propagation);
            if (loose != null) {
                received = propagation.extract(base, message, loose);
            }
        } catch (Throwable reason) {
            // What the exact names have told stands.
            telemetry.lost("read the sender's context", reason);
        }
        return received == base ? current : received;
    }

    /** The sender's span; invalid if the message tells none. */
    SpanContext senderOf(@Nullable M message) {
        return Span.fromContext(receive(Context.root(), message)).getSpanContext();
    }

    /** Whether the sender asks to be linked, such as one that sends for later. */
    boolean asksForLink(@Nullable M message) {
        return "link".equals(ownField(message, Propagation.RELATION));
    }

    /** When the message was sent, in Unix milliseconds and exactly; negative if unknown. */
    long sentAt(@Nullable M message, MessageFacts facts) {
        if (relation == Relation.UNTRUSTED) {
            return -1;
        }
        long stamped = unixMillis(ownField(message, Propagation.SENT_AT));
        return stamped > 0 ? stamped : facts.isSentAtExact && facts.sentAt > 0 ? facts.sentAt : -1;
    }

    private @Nullable String ownField(@Nullable M message, String field) {
        if (message == null || relation == Relation.UNTRUSTED) {
            return null;
        }
        try {
            return carrier.get(message, field);
        } catch (Throwable reason) {
            telemetry.lost("read ".concat(field), reason);
            return null;
        }
    }

    private static boolean hasSpan(Context context) {
        return Span.fromContext(context).getSpanContext().isValid();
    }

    /** Decimal digits that count the milliseconds since 1970; negative if the text is no such time. */
    private static long unixMillis(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MAX_DIGITS) {
            return -1;
        }
        long millis = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            millis = millis * 10 + digit;
        }
        return millis;
    }

    private static Context without(Context current) {
        Context base = Span.fromContextOrNull(current) == null ? current : current.with(Span.getInvalid());
        return Baggage.fromContextOrNull(base) == null ? base : base.with(Baggage.empty());
    }
}
