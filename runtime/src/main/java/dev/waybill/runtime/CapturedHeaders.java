// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Headers of messages that a deployment wants to see on spans. */
final class CapturedHeaders {
    private final Map<String, AttributeKey<List<String>>> keys = new LinkedHashMap<>();
    private final @Nullable BinaryOperator<@Nullable String> redaction;

    /** @param redaction of a header's name and value makes what is shown, or null for nothing; null if all is shown */
    CapturedHeaders(List<String> names, @Nullable BinaryOperator<@Nullable String> redaction) {
        for (String name : names) {
            keys.put(name, AttributeKey.stringArrayKey("messaging.header.".concat(name)));
        }
        this.redaction = redaction;
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    <M> Attributes of(M message, TextMapGetter<? super M> carrier) {
        AttributesBuilder attributes = Attributes.builder();
        for (Map.Entry<String, AttributeKey<List<String>>> captured : keys.entrySet()) {
            String name = captured.getKey();
            String value = HeaderValue.text(carrier.get(message, name), HeaderValue.MAX_LENGTH);
            String shown = value == null || redaction == null ? value : redaction.apply(name, value);
            if (shown != null) {
                attributes.put(captured.getValue(), List.of(shown));
            }
        }
        return attributes.build();
    }
}
