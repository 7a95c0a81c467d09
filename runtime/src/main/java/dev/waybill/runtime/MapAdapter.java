// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map of headers: read where values are texts, written as a copy. Public for generated code. */
public final class MapAdapter<V> implements CarrierWriter<Map<String, V>>, HeadersGetter<Map<String, ?>> {
    public static final MapAdapter<String> OF_STRINGS = new MapAdapter<>();
    public static final MapAdapter<Object> OF_OBJECTS = new MapAdapter<>();

    private MapAdapter() {}

    @Override
    public Map<String, V> write(@Nullable Map<String, V> headers, ContextFields fields) {
        return fields.copyInto(headers);
    }

    @Override
    public Map<String, ?> headers(@Nullable Map<String, ?> headers) {
        return headers == null ? Map.of() : headers;
    }
}
