// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An adapter's getter as the propagator gets it: without the values that are too long, or too many, to be a context. */
record BoundedGetter<M>(TextMapGetter<? super M> carrier) implements TextMapGetter<M> {
    private static final int MAX_VALUES = 64;

    /** Empty where an adapter tells no names, since few propagators ever ask for them. */
    @Override
    @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
    public Iterable<String> keys(M message) {
        Iterable<String> keys = carrier.keys(message);
        return keys == null ? List.of() : keys;
    }

    /** The headers as they came, with values of any type; empty where the adapter has no such map. */
    Map<String, ?> headers(M message) {
        return HeadersGetter.headersOf(message, carrier);
    }

    @Override
    public @Nullable String get(@Nullable M message, String key) {
        return bounded(carrier.get(message, key));
    }

    @Override
    public Iterator<String> getAll(@Nullable M message, String key) {
        List<String> values = new ArrayList<>();
        Iterator<String> all = carrier.getAll(message, key);
        int left = HeaderValue.MAX_LENGTH;
        for (int seen = 0; seen < MAX_VALUES && all.hasNext(); seen++) {
            String value = all.next();
            if (value != null && value.length() <= left) {
                values.add(value);
                left -= value.length();
            }
        }
        return values.iterator();
    }

    private static @Nullable String bounded(@Nullable String value) {
        return value == null || value.length() <= HeaderValue.MAX_LENGTH ? value : null;
    }
}
