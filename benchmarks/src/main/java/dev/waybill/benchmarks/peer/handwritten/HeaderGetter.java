// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import com.rabbitmq.client.LongString;
import dev.waybill.benchmarks.traffic.Carrier;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads headers that are texts and no longer than a context may be; asks nothing else for its text. */
record HeaderGetter<M>(Carrier<M> carrier) implements TextMapGetter<M> {
    private static final int MAX_LENGTH = 8192;

    @Override
    public Iterable<String> keys(M message) {
        return carrier.headers(message).keySet();
    }

    @Override
    public @Nullable String get(@Nullable M message, String key) {
        return message == null ? null : text(carrier.headers(message).get(key));
    }

    static @Nullable String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length() <= MAX_LENGTH ? text : null;
        }
        if (value instanceof LongString text) {
            return text.length() <= MAX_LENGTH ? new String(text.getBytes(), StandardCharsets.UTF_8) : null;
        }
        if (value instanceof byte[] bytes) {
            return bytes.length <= MAX_LENGTH ? new String(bytes, StandardCharsets.UTF_8) : null;
        }
        return null;
    }
}
