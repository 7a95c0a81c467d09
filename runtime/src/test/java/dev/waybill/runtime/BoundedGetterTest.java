// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundedGetterTest {
    @Test
    void anAdapterThatTellsNoNamesIsReadByTheExactOnes() {
        TextMapGetter<Map<String, String>> withoutNames = new TextMapGetter<>() {
            @Override
            @SuppressWarnings("deprecation") // what OpenTelemetry still lets adapters implement
            public @Nullable Iterable<String> keys(Map<String, String> headers) {
                return null;
            }

            @Override
            public @Nullable String get(@Nullable Map<String, String> headers, String key) {
                return headers == null ? null : headers.get(key);
            }
        };

        Context received =
                new Propagation(Sdk.W3C).extract(Context.root(), Map.of("baggage", "customer=ada"), withoutNames);

        assertThat(Baggage.fromContext(received).getEntryValue("customer")).isEqualTo("ada");
    }
}
