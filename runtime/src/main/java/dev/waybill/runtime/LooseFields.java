// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a message whose sender spelled them differently: {@code Traceparent}, {@code x-opt-traceparent}.
 *
 * <p>Looked for only when the exact names are absent, since AMQP headers and JSON keys are case-sensitive.
 */
final class LooseFields {
    static final TextMapGetter<LooseFields> GETTER = new Getter();

    /** A message with more headers than this and none of the exact names is not searched through. */
    private static final int MAX_KEYS = 64;

    private final Map<String, String> values;

    private LooseFields(Map<String, String> values) {
        this.values = values;
    }

    /** Null if the message has none. */
    @SuppressWarnings("deprecation") // the only way to learn how a sender spelled a key
    static <M> @Nullable LooseFields in(M message, TextMapGetter<? super M> carrier, Propagation propagation) {
        Map<String, String> values = new HashMap<>();
        Iterator<String> keys = carrier.keys(message).iterator();
        for (int seen = 0; seen < MAX_KEYS && keys.hasNext(); seen++) {
            String key = keys.next();
            String field = key == null ? null : propagation.fieldOf(key);
            String value = field == null ? null : carrier.get(message, key);
            if (value != null && value.length() <= HeaderValue.MAX_LENGTH) {
                values.putIfAbsent(field, value);
            }
        }
        return values.isEmpty() ? null : new LooseFields(values);
    }

    private static final class Getter implements TextMapGetter<LooseFields> {
        @Override
        @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
        public Iterable<String> keys(LooseFields fields) {
            return fields.values.keySet();
        }

        @Override
        public @Nullable String get(@Nullable LooseFields fields, String key) {
            return fields == null ? null : fields.values.get(key);
        }
    }
}
