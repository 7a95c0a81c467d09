// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which one context travels, for a {@link CarrierWriter} to put into its message.
 *
 * <p>Their values are all computed before the first is handed out, so that no message is left half written.
 */
public final class ContextFields {
    /** How many a message usually gets: trace, trace state and baggage. */
    private static final int USUAL = 3;

    private final Writing<?> writing;
    private final Context context;

    ContextFields(Writing<?> writing, Context context) {
        this.writing = writing;
        this.context = context;
    }

    /**
     * A copy of the headers, in their order, that carries these fields and none of an earlier journey.
     *
     * @param headers null for none; never changed
     */
    public <V> Map<String, V> copyInto(@Nullable Map<String, V> headers) {
        return copyInto(headers, 0);
    }

    /** @param besideHeaders how many bytes the message has beside its headers that count towards their limit */
    @SuppressWarnings("unchecked") // every map that an adapter passes here takes strings
    <V> Map<String, V> copyInto(@Nullable Map<String, V> headers, long besideHeaders) {
        Map<String, V> copy = copyOf(headers);
        write(context, (Map<String, ? super String>) copy);
        if (writing.limit.allows(copy, besideHeaders)) {
            return copy;
        }
        Map<String, V> smaller = copyOf(headers);
        writeFitting((Map<String, Object>) smaller, besideHeaders);
        return smaller;
    }

    /**
     * Puts these fields into the headers themselves, in place of those of an earlier journey; what else another thread does
     * to them meanwhile stands.
     */
    @SuppressWarnings("unchecked") // every map that an adapter passes here takes strings
    public void writeInto(Map<String, ? super String> headers) {
        Map<String, Object> own = (Map<String, Object>) headers;
        Map<String, Object> seen = new LinkedHashMap<>(own);
        Map<String, Object> written = copyInto(seen);
        for (String name : seen.keySet()) {
            if (!written.containsKey(name)) {
                own.remove(name);
            }
        }
        for (Map.Entry<String, Object> field : written.entrySet()) {
            if (seen.get(field.getKey()) != field.getValue()) {
                own.put(field.getKey(), field.getValue());
            }
        }
    }

    /** Puts these fields into a carrier that exists to be written into. */
    public <C> void writeInto(C carrier, TextMapSetter<? super C> setter) {
        for (Map.Entry<String, String> field : fieldsOf(context).entrySet()) {
            setter.set(carrier, field.getKey(), field.getValue());
        }
    }

    /** Whether a header of this name belongs to an earlier journey, and must not travel beside these fields. */
    public boolean isStale(@Nullable String header) {
        return header != null && writing.telemetry.propagation.isStale(header);
    }

    /** Injected anew, since a format may write baggage into one field with all else. */
    Map<String, String> withoutBaggage() {
        return fieldsOf(context.with(Baggage.empty()));
    }

    private Map<String, String> fieldsOf(Context context) {
        Map<String, String> fields = new LinkedHashMap<>();
        write(context, fields);
        return fields;
    }

    private void write(Context context, Map<String, ? super String> target) {
        writing.telemetry.propagation.inject(context, target);
        if (writing.relation != null) {
            target.put(Propagation.RELATION, writing.relation);
        }
        if (writing.telemetry.stampsSentAt) {
            target.put(Propagation.SENT_AT, Long.toString(System.currentTimeMillis()));
        }
    }

    private void writeFitting(Map<String, Object> target, long besideHeaders) {
        Map<String, String> all = fieldsOf(context);
        Map<String, String> fitting = writing.limit.fitting(all, this, target, besideHeaders);
        if (!fitting.equals(all)) {
            writing.telemetry.lost(
                    "send all of the context",
                    "headers may take " + writing.limit.maxBytes()
                            + " bytes, see maxHeaderBytes, and the name of each 255");
        }
        target.putAll(fitting);
    }

    @SuppressWarnings("unchecked") // every map that an adapter passes here takes strings
    private <V> Map<String, V> copyOf(@Nullable Map<String, V> headers) {
        // With room for all, since to grow costs a second table; how many there are, a stranger's map may lie about.
        int own = headers == null ? 0 : Math.max(0, Math.min(headers.size(), 64));
        Map<String, V> copy = new LinkedHashMap<>((own + USUAL) * 4 / 3 + 1);
        if (headers != null) {
            headers.forEach((name, value) -> {
                if (!isStale(name)) {
                    copy.put(name, value);
                }
            });
            NestedHeaders.removeStale(this, (Map<String, Object>) copy);
        }
        return copy;
    }
}
