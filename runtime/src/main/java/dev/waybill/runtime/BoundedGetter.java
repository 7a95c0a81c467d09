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
final class BoundedGetter<M> implements TextMapGetter<M> {
    /** How many headers, or values of one, are looked at, from the first on; a stranger may send a hundred thousand. */
    private static final int MAX_LOOKS = 64;

    private final TextMapGetter<? super M> carrier;

    BoundedGetter(TextMapGetter<? super M> carrier) {
        this.carrier = carrier;
    }

    /** Empty where an adapter tells no names, since few propagators ever ask for them. */
    @Override
    @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
    public Iterable<String> keys(M message) {
        Iterable<String> all = carrier.keys(message);
        List<String> keys = new ArrayList<>();
        BaggageLimit limit = new BaggageLimit();
        for (String key : firstOf(all == null ? null : all.iterator())) {
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
        return ReceivedField.usable(key, carrier.get(message, key), new BaggageLimit());
    }

    /** The values that fit together: one that is too long for what is left is never looked into. */
    @Override
    public Iterator<String> getAll(@Nullable M message, String key) {
        Iterator<String> all = carrier.getAll(message, key);
        if (all == null || !all.hasNext()) {
            return Collections.emptyIterator();
        }
        List<String> values = new ArrayList<>();
        BaggageLimit limit = new BaggageLimit();
        int left = ReceivedField.maxLength(key);
        for (String value : firstOf(all)) {
            String usable = value.length() <= left ? ReceivedField.usable(key, value, limit) : null;
            if (usable != null) {
                left -= value.length();
                values.add(usable);
            }
        }
        return values.iterator();
    }

    /** The first ones, less those that are null; empty for null. */
    static <T> List<T> firstOf(@Nullable Iterator<? extends @Nullable T> all) {
        List<T> first = new ArrayList<>();
        for (int looks = 0; looks < MAX_LOOKS && all != null && all.hasNext(); looks++) {
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
