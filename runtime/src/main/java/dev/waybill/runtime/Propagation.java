// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The application's propagator, and the fields that it reads or writes. */
final class Propagation {
    /** What other tracers' baggage is spelled like: prefixes, which no propagator lists among its fields. */
    private static final List<String> BAGGAGE_PREFIXES = List.of("uberctx-", "ot-baggage-");

    /** What is read together, whichever of them a propagator writes and so lists among its fields. */
    private static final List<List<String>> READ_TOGETHER = List.of(
            List.of("b3", "X-B3-TraceId", "X-B3-SpanId", "X-B3-ParentSpanId", "X-B3-Sampled", "X-B3-Flags"),
            List.of("uber-trace-id", "jaeger-baggage"));

    /** Waybill's own: how the sender wants the message related to it. */
    static final String RELATION = "waybill-relation";

    /** Waybill's own: when the message was sent, in Unix milliseconds. */
    static final String SENT_AT = "waybill-sent-at";

    /** First letters of names that are no field's own: prefixes, and Waybill's. */
    private static final int OTHER_LETTERS = letter('x') | letter('u') | letter('o') | letter('w');

    private final TextMapPropagator propagator;
    private final List<String> fields;
    private final int letters;

    Propagation(TextMapPropagator propagator) {
        this.propagator = propagator;
        this.fields = fieldsOf(propagator);
        int letters = OTHER_LETTERS;
        for (String field : fields) {
            letters |= field.isEmpty() || field.charAt(0) > '~' ? -1 : letter(field.charAt(0));
        }
        this.letters = letters;
    }

    private static List<String> fieldsOf(TextMapPropagator propagator) {
        Set<String> fields = new LinkedHashSet<>(propagator.fields());
        for (List<String> together : READ_TOGETHER) {
            if (!Collections.disjoint(fields, together)) {
                fields.addAll(together);
            }
        }
        return List.copyOf(fields);
    }

    /** Whether nothing travels with messages at all, as with {@code OpenTelemetry.noop()}. */
    boolean isNoop() {
        return fields.isEmpty();
    }

    /**
     * What the message carries, on top of {@code base}; {@code base} itself if it carries nothing that can be read.
     *
     * @param base without a span and baggage
     */
    <M> Context extract(Context base, M message, TextMapGetter<M> bounded) {
        return BaggageLimit.within(propagator.extract(base, message, bounded));
    }

    /** Whether there is anything to write: a message keeps what it has, unless something better is known. */
    boolean hasContextToWrite(Context context) {
        return Span.fromContext(context).getSpanContext().isValid()
                || !Baggage.fromContext(context).isEmpty();
    }

    void inject(Context context, Map<String, ? super String> target) {
        propagator.inject(context, target, (fields, name, value) -> {
            if (fields != null && name != null && value != null) {
                fields.put(name, value);
            }
        });
    }

    /** The name that our reading would take this header's for, or null: in any case, and as AMQP 1.0 spells it. */
    @Nullable
    String nameOf(String header) {
        String name = unprefixed(header);
        for (String field : fields) {
            if (field.equalsIgnoreCase(name)) {
                return field;
            }
        }
        return baggageNameOf(name);
    }

    /** Whether this header belongs to an earlier journey of the message, and must not travel on beside a new context. */
    boolean isStale(String header) {
        if (!mayBeField(header)) {
            return false;
        }
        if (nameOf(header) != null) {
            return true;
        }
        String name = unprefixed(header);
        return name.equalsIgnoreCase(RELATION) || name.equalsIgnoreCase(SENT_AT);
    }

    /**
     * Whether the first letter is that of a field, in any case, or one beyond ASCII, some of which equal one of ASCII's in
     * another case. Most headers are told apart by it; to compare each with every field costs a sixth of all that is done for
     * a message.
     */
    private boolean mayBeField(String header) {
        char first = header.isEmpty() ? 0 : header.charAt(0);
        return first > '~' || (letters & letter(first)) != 0;
    }

    /** One bit for a letter of either case, and perhaps for other characters. */
    private static int letter(char first) {
        return 1 << (first & 31);
    }

    static boolean isTraceState(String field) {
        return field.equalsIgnoreCase(ReceivedField.TRACESTATE);
    }

    /** Whether this field is one entry of another tracer's baggage. */
    static boolean isBaggageEntry(String field) {
        return baggageNameOf(field) != null;
    }

    private static @Nullable String baggageNameOf(String name) {
        for (String prefix : BAGGAGE_PREFIXES) {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return prefix.concat(name.substring(prefix.length()));
            }
        }
        return null;
    }

    /** RabbitMQ's AMQP 1.0 clients write {@code x-opt-traceparent}, which AMQP 0-9-1 receives as a header. */
    private static String unprefixed(String header) {
        return header.regionMatches(true, 0, "x-opt-", 0, 6) ? header.substring(6) : header;
    }
}
