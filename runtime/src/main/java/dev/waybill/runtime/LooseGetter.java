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
 */
final class LooseGetter<M> implements TextMapGetter<M> {
    private final TextMapGetter<M> exact;
    private final Map<String, String> loose;

    /**
     * @param exact reads by the exact names
     * @param loose the values found otherwise, by the names that the propagator asks for
     */
    private LooseGetter(TextMapGetter<M> exact, Map<String, String> loose) {
        this.exact = exact;
        this.loose = loose;
    }

    /** Null if nothing is spelled or put differently. */
    static <M> @Nullable LooseGetter<M> of(M message, BoundedGetter<M> exact, Propagation propagation) {
        Map<String, String> loose = new HashMap<>();
        BaggageLimit limit = new BaggageLimit();
        for (String key : exact.keys(message)) {
            String name = propagation.nameOf(key);
            if (name != null && !name.equals(key)) {
                put(loose, name, exact.get(message, key), limit);
            }
        }
        Map<?, ?> nested = NestedHeaders.in(exact.headers(message));
        for (Map.Entry<?, ?> header : BoundedGetter.firstOf(nested.entrySet().iterator())) {
            String name = header.getKey() instanceof String key ? propagation.nameOf(key) : null;
            if (name != null) {
                put(loose, name, HeaderValue.text(header.getValue(), ReceivedField.maxLength(name)), limit);
            }
        }
        return loose.isEmpty() ? null : new LooseGetter<>(exact, loose);
    }

    private static void put(Map<String, String> loose, String name, @Nullable String value, BaggageLimit limit) {
        String usable = ReceivedField.usable(name, value, new BaggageLimit());
        if (usable != null && (!Propagation.isBaggageEntry(name) || limit.takes(name.length() + usable.length()))) {
            loose.putIfAbsent(name, usable);
        }
    }

    @Override
    @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
    public Iterable<String> keys(M message) {
        List<String> keys = new ArrayList<>(loose.keySet());
        for (String key : exact.keys(message)) {
            keys.add(key);
        }
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
