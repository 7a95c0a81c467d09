// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import com.rabbitmq.client.impl.LongStringHelper;
import io.opentelemetry.api.baggage.Baggage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Celery's tracers put the context into a map inside the header {@code headers}. */
class NestedHeadersTest {
    private static final String SENDER = "00f067aa0ba902b7";
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-" + SENDER + "-01";

    private final Sdk sdk = Sdk.recording();

    @Test
    void holdTheFieldsOfACeleryTask() {
        Map<String, Object> nested = Map.of(
                "traceparent", LongStringHelper.asLongString(TRACEPARENT), "baggage", "customer=ada", "priority", 9);

        Baggage handled = process(Map.of("task", "shop.send_email", "headers", nested));

        assertThat(sdk.span()).hasParentSpanId(SENDER);
        assertThat(handled.getEntryValue("customer")).isEqualTo("ada");
    }

    @Test
    void giveWayToTheFieldsOfTheMessage() {
        Map<String, Object> nested = Map.of("traceparent", TRACEPARENT.replace(SENDER, "00000000000000aa"));

        process(Map.of("traceparent", TRACEPARENT, "headers", nested));

        assertThat(sdk.span()).hasParentSpanId(SENDER);
    }

    @Test
    void mayHaveKeysOfAnyKind() {
        Map<Object, Object> nested = new HashMap<>();
        nested.put(null, "nothing");
        nested.put(42, "the answer");
        nested.put("traceparent", TRACEPARENT);

        process(Map.of("headers", nested));

        assertThat(sdk.span()).hasParentSpanId(SENDER);
    }

    @Test
    void areNotSearchedThroughWhereTheyAreMany() {
        Map<String, Object> nested = new LinkedHashMap<>();
        for (int i = 0; i < 64; i++) {
            nested.put("header-" + i, "value");
        }
        nested.put("traceparent", TRACEPARENT);

        process(Map.of("headers", nested));

        assertThat(sdk.span()).hasNoParent();
    }

    @Test
    void areIgnoredWhereTheyAreNoMap() {
        process(Map.of("headers", List.of(TRACEPARENT)));

        assertThat(sdk.span()).hasNoParent();
    }

    @Test
    void keepNothingOfAnEarlierJourneyWhenTheyAreSentOn() {
        Map<String, Object> nested = Map.of("Traceparent", "stale", "tenant", "acme");

        Map<String, Object> sent = send(Map.of("headers", nested));

        assertThat(sent).containsEntry("headers", Map.of("tenant", "acme"));
        assertThat(nested).hasSize(2);
    }

    @Test
    void areSentOnAsTheyAreWhereNothingInThemIsStale() {
        Map<String, Object> nested = Map.of("tenant", "acme");

        assertThat(send(Map.of("headers", nested)).get("headers")).isSameAs(nested);
    }

    /** Gives the baggage that was current meanwhile. */
    private Baggage process(Map<String, Object> headers) {
        MessageSpan<?> span = sdk.telemetry()
                .destination("email_queue")
                .consumer(MapAdapter.OF_OBJECTS)
                .start(headers);
        try {
            return Baggage.current();
        } finally {
            span.close();
        }
    }

    private Map<String, Object> send(Map<String, Object> headers) {
        MessageSpan<Map<String, Object>> span = sdk.telemetry()
                .destination("email_queue")
                .system("rabbitmq")
                .producer(MapAdapter.OF_OBJECTS)
                .start(headers);
        try {
            return span.inject(headers);
        } finally {
            span.close();
        }
    }
}
