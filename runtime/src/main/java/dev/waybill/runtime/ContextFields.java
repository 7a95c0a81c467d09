// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which one context travels, for a {@link CarrierWriter} to put into its message.
 *
 * <p>Their values are all computed before the first is handed out, so that no message is left half written.
 */
public final class ContextFields {
    private final WaybillTelemetry telemetry;
    private final Propagation propagation;
    private final Context context;
    private final HeaderLimit limit;
    private final List<Field> fields = new ArrayList<>(4);

    /** How many of the fields the propagator wrote; Waybill's own follow. */
    private final int injected;

    /** One header. */
    record Field(String name, String value) {}

    ContextFields(WaybillTelemetry telemetry, Context context, HeaderLimit limit) {
        this.telemetry = telemetry;
        this.propagation = telemetry.propagation();
        this.context = context;
        this.limit = limit;
        propagation.inject(context, fields);
        this.injected = fields.size();
    }

    /** Adds a field of Waybill's own. */
    void add(String name, String value) {
        fields.add(new Field(name, value));
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
    <V> Map<String, V> copyInto(@Nullable Map<String, V> headers, long besideHeaders) {
        Map<String, V> copy = new LinkedHashMap<>();
        if (headers != null) {
            for (Map.Entry<String, V> header : headers.entrySet()) {
                if (!isStale(header.getKey())) {
                    copy.put(header.getKey(), header.getValue());
                }
            }
        }
        put(copy, besideHeaders);
        return copy;
    }

    /** Puts these fields into the headers themselves, in place of those of an earlier journey. */
    public void writeInto(Map<String, ? super String> headers) {
        headers.keySet().removeIf(this::isStale);
        put(headers, 0);
    }

    /** Puts these fields into a carrier that exists to be written into. */
    public <C> void writeInto(C carrier, TextMapSetter<? super C> setter) {
        for (Field field : fields) {
            setter.set(carrier, field.name(), field.value());
        }
    }

    /** Whether a header of this name belongs to an earlier journey, and must not travel beside these fields. */
    public boolean isStale(@Nullable String header) {
        return header != null && propagation.isStale(header);
    }

    @SuppressWarnings(
            "unchecked") // every map that an adapter passes here takes strings: Map<String, String> or <String, Object>
    private void put(Map<String, ?> headers, long besideHeaders) {
        Map<String, Object> target = (Map<String, Object>) headers;
        NestedHeaders.removeIf(this::isStale, target);
        List<Field> fitting = limit.fitting(fields, this::withoutBaggage, target, besideHeaders);
        for (Field field : fitting) {
            target.put(field.name(), field.value());
        }
        if (fitting != fields) {
            telemetry.lost(
                    "send all of the context",
                    "headers may take " + limit.maxBytes() + " bytes, see maxHeaderBytes, and the name of each 255");
        }
    }

    /** Injected anew, since a format may write baggage into one field with all else. */
    private List<Field> withoutBaggage() {
        List<Field> left = new ArrayList<>();
        propagation.inject(context.with(Baggage.empty()), left);
        left.addAll(fields.subList(injected, fields.size()));
        return left;
    }
}
