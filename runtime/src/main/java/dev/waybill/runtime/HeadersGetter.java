// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a message whose fields are the entries of a map of headers, where their values are texts. */
interface HeadersGetter<M> extends TextMapGetter<M> {
    /** The headers as they came; empty if there are none. */
    Map<String, ?> headers(@Nullable M message);

    @Override
    @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
    default Iterable<String> keys(@Nullable M message) {
        return headers(message).keySet();
    }

    @Override
    default @Nullable String get(@Nullable M message, String key) {
        return HeaderValue.text(headers(message).get(key), ReceivedField.maxLength(key));
    }

    /** Empty where the carrier is no map of headers. */
    @SuppressWarnings("unchecked") // a getter of headers is one for the messages that it reads
    static <M> Map<String, ?> headersOf(@Nullable M message, TextMapGetter<? super M> carrier) {
        return carrier instanceof HeadersGetter<?> getter
                ? ((HeadersGetter<? super M>) getter).headers(message)
                : Map.of();
    }
}
