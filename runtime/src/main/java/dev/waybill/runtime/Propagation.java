// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The application's propagator, and the fields that it reads and writes. */
final class Propagation {
    /** What other tracers' baggage is spelled like: prefixes, which no propagator lists among its fields. */
    private static final List<String> BAGGAGE_PREFIXES = List.of("uberctx-", "ot-baggage-");

    /** Waybill's own: how the sender wants the message related to it. */
    static final String RELATION = "waybill-relation";

    /** Waybill's own: when the message was sent, in Unix milliseconds. */
    static final String SENT_AT = "waybill-sent-at";

    private static final String TRACE_STATE = "tracestate";
    private static final String BAGGAGE = "baggage";

    private final TextMapPropagator propagator;
    private final List<String> fields;

    Propagation(TextMapPropagator propagator) {
        this.propagator = propagator;
        this.fields = List.copyOf(propagator.fields());
    }

    /** Whether nothing travels with messages at all, as with {@code OpenTelemetry.noop()}. */
    boolean isNoop() {
        return fields.isEmpty();
    }

    /** What the message carries, on top of {@code base}; {@code base} itself if it carries nothing that can be read. */
    <M> Context extract(Context base, M message, TextMapGetter<? super M> carrier) {
        Context received = propagator.extract(base, message, new BoundedGetter<>(carrier));
        return received == base && !holdsField(message, carrier) ? extractLoosely(base, message, carrier) : received;
    }

    private <M> Context extractLoosely(Context base, M message, TextMapGetter<? super M> carrier) {
        LooseFields found = LooseFields.in(message, carrier, this);
        return found == null ? base : propagator.extract(base, found, LooseFields.GETTER);
    }

    private <M> boolean holdsField(M message, TextMapGetter<? super M> carrier) {
        for (String field : fields) {
            if (carrier.get(message, field) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is anything to write: a message keeps what it has, unless something better is known. */
    boolean hasContextToWrite(Context context) {
        return Span.fromContext(context).getSpanContext().isValid()
                || !Baggage.fromContext(context).isEmpty();
    }

    void inject(Context context, Collection<ContextFields.Field> target) {
        propagator.inject(context, target, (fields, name, value) -> {
            if (fields != null && name != null && value != null) {
                fields.add(new ContextFields.Field(name, value));
            }
        });
    }

    /** The field that our reading would take this header for, or null: in any case, and as AMQP 1.0 spells it. */
    @Nullable
    String fieldOf(String header) {
        String name = unprefixed(header);
        for (String field : fields) {
            if (field.equalsIgnoreCase(name)) {
                return field;
            }
        }
        return null;
    }

    /** Whether this header belongs to an earlier journey of the message, and must not travel on beside a new context. */
    boolean isStale(String header) {
        if (fieldOf(header) != null) {
            return true;
        }
        String name = unprefixed(header).toLowerCase(Locale.ROOT);
        return name.equals(RELATION) || name.equals(SENT_AT) || isBaggagePrefixed(name);
    }

    static boolean isBaggage(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.equals(BAGGAGE) || isBaggagePrefixed(name);
    }

    static boolean isTraceState(String field) {
        return field.equalsIgnoreCase(TRACE_STATE);
    }

    private static boolean isBaggagePrefixed(String name) {
        return BAGGAGE_PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** RabbitMQ's AMQP 1.0 clients write {@code x-opt-traceparent}, which AMQP 0-9-1 receives as a header. */
    private static String unprefixed(String header) {
        return header.regionMatches(true, 0, "x-opt-", 0, 6) ? header.substring(6) : header;
    }
}
