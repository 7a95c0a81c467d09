// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The header of Honeycomb's Beelines, version 1: {@code X-Honeycomb-Trace:
 * 1;trace_id=…,parent_id=…,dataset=…,context=…}.
 *
 * <p><b>Ids.</b> Beelines accept any text as an id. OpenTelemetry's are 32 (or 16, then padded with zeros) and 16 hex
 * digits in lower case; a header with other ids, with zeros or of another version is ignored: the context that was given
 * is returned.
 *
 * <p><b>Sampling.</b> The format cannot say that a trace is not sampled: what is read is sampled. An unsampled span is
 * written all the same, since a Beeline that gets no header records as well, only in a trace of its own.
 *
 * <p><b>Context fields</b> are JSON. They are added to the baggage, whose entries of the same name win: strings as they
 * are, numbers and booleans as they are spelled. Written are all baggage entries, as strings; but a field that came with
 * the trace and did not change is written as the JSON that it was, and so is one that baggage cannot hold (null, an
 * object, an array, or what has a name that W3C's header cannot hold). Up to 64 fields are read, nested up to 32 deep. If
 * they cannot be decoded, only they are ignored.
 *
 * <p><b>The dataset</b> stays with the context, as do the fields' types, as long as its span belongs to the same trace,
 * and travels on.
 *
 * <p><b>Beside other formats.</b> Where the context already has a remote span of the same trace, that span stays the
 * parent: every hop writes W3C's headers, this one may be older. For different traces, the propagator that is listed last
 * wins, as with all of OpenTelemetry's. A local span in the context is replaced.
 *
 * <p>No header beyond 8192 characters is read or written; fields that do not fit are left out. Safe for use by many
 * threads. What a getter or a setter throws is thrown on; nothing else is ever thrown.
 */
public final class HoneycombPropagator implements TextMapPropagator {
    private static final HoneycombPropagator INSTANCE = new HoneycombPropagator("X-Honeycomb-Trace");

    private final String key;
    private final String lowerCaseKey;

    private HoneycombPropagator(String key) {
        this.key = key;
        this.lowerCaseKey = key.toLowerCase(Locale.ROOT);
    }

    /** The propagator of the header {@code X-Honeycomb-Trace}, which Java's Beeline spells in lower case. */
    public static HoneycombPropagator getInstance() {
        return INSTANCE;
    }

    /**
     * A propagator of the same value under a key of your own, for applications that put what {@code marshalTraceContext}
     * returns into their messages by hand.
     *
     * @param key as it is written; read as it is, or else in lower case
     * @throws IllegalArgumentException if the key is blank
     */
    public static HoneycombPropagator withKey(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException(
                    "The key of Honeycomb's trace context is blank. Give the key that your messages carry it under.");
        }
        return new HoneycombPropagator(key);
    }

    /** The one key that is written. */
    @Override
    public List<String> fields() {
        return List.of(key);
    }

    @Override
    public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
        HoneycombHeader header = HoneycombHeader.parse(read(carrier, getter));
        if (header == null) {
            return context;
        }
        SpanContext known = Span.fromContext(context).getSpanContext();
        Context received =
                known.isRemote() && header.isOfTraceOf(known) ? context : context.with(Span.wrap(header.parent()));
        return header.fields().addTo(received.with(header));
    }

    @Override
    public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
        SpanContext span = Span.fromContext(context).getSpanContext();
        if (span.isValid()) {
            setter.set(carrier, key, HoneycombHeader.of(context, span).value());
        }
    }

    private <C> @Nullable String read(@Nullable C carrier, TextMapGetter<C> getter) {
        String value = Header.read(carrier, getter, key);
        return value != null ? value : Header.read(carrier, getter, lowerCaseKey);
    }

    @Override
    public String toString() {
        return "HoneycombPropagator{key=" + key + "}";
    }
}
