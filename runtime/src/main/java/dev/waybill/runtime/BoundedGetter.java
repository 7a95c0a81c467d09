// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An adapter's getter as the propagator gets it: without what is too long, too much or too odd to be a context. */
record BoundedGetter<M>(TextMapGetter<? super M> carrier) implements TextMapGetter<M> {
    /** How many headers, or values of one, are looked at, from the first on; a stranger may send a hundred thousand. */
    private static final int MAX_LOOKS = 64;

    /** Empty where an adapter tells no names, since few propagators ever ask for them. */
    @Override
    @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
    public Iterable<String> keys(M message) {
        Iterable<String> all = carrier.keys(message);
        List<String> keys = new ArrayList<>();
        BaggageLimit limit = new BaggageLimit();
        for (String key : firstOf(all == null ? Collections.<String>emptyIterator() : all.iterator())) {
            if (key.length() <= HeaderValue.MAX_LENGTH
                    && (!Propagation.isBaggageEntry(key) || fits(message, key, limit))) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** The headers as they came, with values of any type; empty where the adapter has no such map. */
    Map<String, ?> headers(M message) {
        return HeadersGetter.headersOf(message, carrier);
    }

    @Override
    public @Nullable String get(@Nullable M message, String key) {
        return ReceivedField.usable(key, carrier.get(message, key));
    }

    /** What fits together of the values that fit together: a value that is too long for the rest is never looked into. */
    @Override
    public Iterator<String> getAll(@Nullable M message, String key) {
        Iterator<String> all = carrier.getAll(message, key);
        List<String> values = new ArrayList<>();
        BaggageLimit limit = new BaggageLimit();
        int left = ReceivedField.maxLength(key);
        for (String value : firstOf(all == null ? Collections.<String>emptyIterator() : all)) {
            if (value.length() <= left) {
                left -= value.length();
                String usable = ReceivedField.BAGGAGE.equals(key)
                        ? ReceivedField.usableBaggage(value, limit)
                        : ReceivedField.usable(key, value);
                if (usable != null) {
                    values.add(usable);
                }
            }
        }
        return values.iterator();
    }

    /** The first ones, less those that are null. */
    static <T> List<T> firstOf(Iterator<? extends @Nullable T> all) {
        List<T> first = new ArrayList<>();
        for (int looks = 0; looks < MAX_LOOKS && all.hasNext(); looks++) {
            T next = all.next();
            if (next != null) {
                first.add(next);
            }
        }
        return first;
    }

    private boolean fits(M message, String entry, BaggageLimit limit) {
        String value = get(message, entry);
        return value != null && limit.takes(entry.length() + value.length());
    }
}
