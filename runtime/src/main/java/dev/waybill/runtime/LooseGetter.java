// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message whose sender spelled the fields differently, {@code Traceparent} or {@code x-opt-traceparent}, or put
 * them among the {@linkplain NestedHeaders nested headers}.
 *
 * <p>Asked only where the exact names tell no sender, since AMQP headers and JSON keys are case-sensitive; what bears an
 * exact name still counts first.
 *
 * @param exact reads by the exact names
 * @param loose the values found otherwise, by the names that the propagator asks for
 */
record LooseGetter<M>(TextMapGetter<M> exact, Map<String, String> loose) implements TextMapGetter<M> {
    /** How many headers are looked at, from the first on; a stranger may send a hundred thousand. */
    private static final int MAX_KEYS = 64;

    /** Null if nothing is spelled or put differently. */
    static <M> @Nullable LooseGetter<M> of(M message, BoundedGetter<M> exact, Propagation propagation) {
        Map<String, String> loose = new HashMap<>();
        for (String key : firstOf(exact.keys(message))) {
            String name = key == null ? null : propagation.nameOf(key);
            if (name != null && !name.equals(key)) {
                put(loose, name, exact.get(message, key));
            }
        }
        for (Map.Entry<?, ?> header :
                firstOf(NestedHeaders.in(exact.headers(message)).entrySet())) {
            String name = header.getKey() instanceof String key ? propagation.nameOf(key) : null;
            if (name != null) {
                put(loose, name, HeaderValue.text(header.getValue()));
            }
        }
        return loose.isEmpty() ? null : new LooseGetter<>(exact, loose);
    }

    private static void put(Map<String, String> loose, String name, @Nullable String value) {
        if (value != null) {
            loose.putIfAbsent(name, value);
        }
    }

    private static <T> List<T> firstOf(Iterable<? extends T> all) {
        List<T> first = new ArrayList<>();
        Iterator<? extends T> rest = all.iterator();
        while (first.size() < MAX_KEYS && rest.hasNext()) {
            first.add(rest.next());
        }
        return first;
    }

    @Override
    @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
    public Iterable<String> keys(M message) {
        List<String> keys = firstOf(exact.keys(message));
        keys.addAll(loose.keySet());
        return keys;
    }

    @Override
    public @Nullable String get(@Nullable M message, String key) {
        String value = exact.get(message, key);
        return value == null ? loose.get(key) : value;
    }

    @Override
    public Iterator<String> getAll(@Nullable M message, String key) {
        Iterator<String> values = exact.getAll(message, key);
        String value = values.hasNext() ? null : loose.get(key);
        return value == null ? values : List.of(value).iterator();
    }
}
