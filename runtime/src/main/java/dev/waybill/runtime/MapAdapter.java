// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map of headers: read where values are texts, written as a copy. Public for generated code. */
public final class MapAdapter<V> implements CarrierWriter<Map<String, V>>, TextMapGetter<Map<String, ?>> {
    public static final MapAdapter<String> OF_STRINGS = new MapAdapter<>();
    public static final MapAdapter<Object> OF_OBJECTS = new MapAdapter<>();

    private MapAdapter() {}

    @Override
    public Map<String, V> write(@Nullable Map<String, V> headers, ContextFields fields) {
        return fields.copyInto(headers);
    }

    @Override
    @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
    public Iterable<String> keys(@Nullable Map<String, ?> headers) {
        return headers == null ? List.of() : headers.keySet();
    }

    @Override
    public @Nullable String get(@Nullable Map<String, ?> headers, String key) {
        return headers == null ? null : HeaderValue.text(headers.get(key));
    }
}
