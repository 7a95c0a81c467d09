// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.traffic.Carrier;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** Reads headers the short way, by {@code toString()}, as OpenTelemetry's agent does for RabbitMQ. */
record HeaderTexts<M>(Carrier<M> carrier) implements TextMapGetter<M> {
    @Override
    public Iterable<String> keys(M message) {
        return carrier.headers(message).keySet();
    }

    @Override
    public @Nullable String get(@Nullable M message, String key) {
        Object value = message == null ? null : carrier.headers(message).get(key);
        return value == null ? null : value.toString();
    }
}
