// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapturedHeadersTest {
    private static final Map<String, Object> MESSAGE =
            Map.of("tenant", "acme", "card", "4111111111111111", "retries", 3);

    private final Sdk sdk = Sdk.recording();

    @Test
    void headersThatTheDeploymentNamesAreShown() {
        handle(WaybillTelemetry.builder(sdk.openTelemetry()).captureHeaders("tenant", "absent", "retries"));

        assertThat(sdk.span())
                .hasAttributesSatisfying(equalTo(stringArrayKey("messaging.header.tenant"), List.of("acme")));
        assertThat(sdk.span().getAttributes().asMap().keySet())
                .noneMatch(
                        key -> key.getKey().endsWith("absent") || key.getKey().endsWith("retries"));
    }

    @Test
    void noneIsShownUnasked() {
        handle(WaybillTelemetry.builder(sdk.openTelemetry()));

        assertThat(sdk.span().getAttributes().asMap().keySet())
                .noneMatch(key -> key.getKey().startsWith("messaging.header."));
    }

    @Test
    void producersShowThemToo() {
        WaybillTelemetry.builder(sdk.openTelemetry())
                .captureHeaders("tenant")
                .build()
                .destination("orders")
                .producer(MapAdapter.OF_OBJECTS)
                .start(MESSAGE)
                .close();

        assertThat(sdk.span())
                .hasAttributesSatisfying(equalTo(stringArrayKey("messaging.header.tenant"), List.of("acme")));
    }

    @Test
    void aProducerShowsThemOfAMessageThatKeepsItsContext() {
        Map<String, Object> created = Senders.message(7);
        created.put("tenant", "acme");

        WaybillTelemetry.builder(sdk.openTelemetry())
                .captureHeaders("tenant")
                .build()
                .destination("orders")
                .keepingProducer(MapAdapter.OF_OBJECTS, MapAdapter.OF_OBJECTS)
                .start(created)
                .close();

        assertThat(sdk.span())
                .hasAttributesSatisfying(equalTo(stringArrayKey("messaging.header.tenant"), List.of("acme")));
    }

    @Test
    void eachMessageOfABatchShowsItsOwn() {
        WaybillTelemetry telemetry = WaybillTelemetry.builder(sdk.openTelemetry())
                .captureHeaders("tenant")
                .build();
        Map<String, Object> received = Senders.message(1);
        received.put("tenant", "acme");

        telemetry
                .destination("orders")
                .batchConsumer(Messages.<Map<String, Object>>inList(), MapAdapter.OF_OBJECTS)
                .start(List.of(received))
                .close();
        telemetry
                .destination("orders")
                .batchProducer(Messages.<Map<String, Object>>inList(), MapAdapter.OF_OBJECTS)
                .start(List.of(MESSAGE))
                .close();

        AttributeKey<List<String>> tenant = stringArrayKey("messaging.header.tenant");
        assertThat(sdk.spans(SpanKind.CONSUMER)
                        .get(0)
                        .getLinks()
                        .get(0)
                        .getAttributes()
                        .get(tenant))
                .containsExactly("acme");
        assertThat(sdk.spans(SpanKind.PRODUCER).get(0).getAttributes().get(tenant))
                .containsExactly("acme");
        assertThat(sdk.spans(SpanKind.CLIENT).get(0).getAttributes().get(tenant))
                .isNull();
    }

    @Test
    void aPulledMessageShowsThemOnItsSpan() {
        Operation<Map<String, Object>> pull = WaybillTelemetry.builder(sdk.openTelemetry())
                .captureHeaders("tenant")
                .build()
                .destination("orders")
                .receiver(Messages.single(), MapAdapter.OF_OBJECTS);

        MessageSpan<Map<String, Object>> span = pull.start();
        span.received(MESSAGE);
        span.close();

        assertThat(sdk.span())
                .hasAttributesSatisfying(equalTo(stringArrayKey("messaging.header.tenant"), List.of("acme")));
    }

    @Test
    void whatIsSecretIsRedacted() {
        handle(WaybillTelemetry.builder(sdk.openTelemetry())
                .captureHeaders("tenant", "card")
                .redactHeaders((name, value) -> name.equals("card") ? value.substring(12) : null));

        assertThat(sdk.span())
                .hasAttributesSatisfying(equalTo(stringArrayKey("messaging.header.card"), List.of("1111")));
        assertThat(sdk.span().getAttributes().get(stringArrayKey("messaging.header.tenant")))
                .isNull();
    }

    @Test
    void aRedactionThatThrowsShowsNothing() {
        try (LogLines log = new LogLines()) {
            handle(WaybillTelemetry.builder(sdk.openTelemetry())
                    .captureHeaders("card")
                    .redactHeaders((name, value) -> {
                        throw new IllegalStateException("no rules");
                    }));
            assertThat(log.all()).hasSize(1);
        }
        assertThat(sdk.span().getAttributes().get(stringArrayKey("messaging.header.card")))
                .isNull();
    }

    private static void handle(WaybillTelemetryBuilder telemetry) {
        telemetry
                .build()
                .destination("orders")
                .consumer(MapAdapter.OF_OBJECTS)
                .start(MESSAGE)
                .close();
    }
}
