// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Scope;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaggageTest {
    private final Sdk sdk = Sdk.recording();

    @Test
    void anArgumentTravelsAsBaggageAndIsCurrentInTheDelegate() {
        MessageSpan<Map<String, Object>> span = publish(sdk.telemetry())
                .prepare()
                .baggage("user.id", "u7")
                .baggage("attempt", 2)
                .baggage("coupon", null)
                .start(null);

        assertThat(Baggage.current().asMap()).containsOnlyKeys("user.id", "attempt");
        Map<String, Object> sent = span.inject(null);
        span.close();

        assertThat(sent.get("baggage").toString().split(",")).containsExactlyInAnyOrder("user.id=u7", "attempt=2");
        assertThat(Baggage.current().isEmpty()).isTrue();
    }

    @Test
    void primitivesTravelAsTheirText() {
        MessageSpan<Map<String, Object>> span = publish(sdk.telemetry())
                .prepare()
                .baggage("gift", true)
                .baggage("size", 'L')
                .baggage("weight", 1.5f)
                .baggage("price", 9.75)
                .start(null);

        assertThat(Baggage.current().getEntryValue("gift")).isEqualTo("true");
        assertThat(Baggage.current().getEntryValue("size")).isEqualTo("L");
        assertThat(Baggage.current().getEntryValue("weight")).isEqualTo("1.5");
        assertThat(Baggage.current().getEntryValue("price")).isEqualTo("9.75");
        span.close();
    }

    @Test
    void itIsAddedToWhatIsCurrent() {
        try (Scope ignored = Baggage.builder().put("tenant", "acme").build().makeCurrent()) {
            MessageSpan<Map<String, Object>> span =
                    publish(sdk.telemetry()).prepare().baggage("user.id", "u7").start(null);
            assertThat(Baggage.current().asMap()).containsOnlyKeys("tenant", "user.id");
            span.close();
        }
    }

    @Test
    void everythingThatACustomersRequestCausedCanBeFound() {
        WaybillTelemetry telemetry = WaybillTelemetry.builder(sdk.openTelemetry())
                .baggageToAttributes(Set.of("user.id")::contains)
                .build();

        MessageSpan<Map<String, Object>> sending = publish(telemetry)
                .prepare()
                .baggage("user.id", "u7")
                .baggage("session", "secret")
                .start(null);
        Map<String, Object> sent = sending.inject(null);
        sending.close();
        telemetry
                .destination("task_queue")
                .consumer(MapAdapter.OF_OBJECTS)
                .start(sent)
                .close();

        assertThat(sdk.spans()).hasSize(2).allSatisfy(span -> {
            assertThat(span).hasAttributesSatisfying(equalTo(stringKey("user.id"), "u7"));
            assertThat(span.getAttributes().get(stringKey("session"))).isNull();
        });
    }

    @Test
    void noneBecomesAnAttributeUnlessTheDeploymentSaysSo() {
        publish(sdk.telemetry()).prepare().baggage("user.id", "u7").start(null).close();

        assertThat(sdk.span().getAttributes().get(stringKey("user.id"))).isNull();
    }

    @Test
    void onlyWhatMayLeaveLeaves() {
        WaybillTelemetry telemetry = WaybillTelemetry.builder(sdk.openTelemetry())
                .baggageMayLeave(Set.of("tenant")::contains)
                .build();
        try (Scope ignored = Baggage.builder()
                .put("tenant", "acme")
                .put("user.email", "ada@example.com")
                .build()
                .makeCurrent()) {
            MessageSpan<Map<String, Object>> span = publish(telemetry).start(null);
            Map<String, Object> sent = span.inject(null);
            assertThat(Baggage.current().asMap()).containsOnlyKeys("tenant", "user.email");
            span.close();

            assertThat(sent).containsEntry("baggage", "tenant=acme");
        }
    }

    @Test
    void aRuleThatThrowsCostsTheContextAndNotTheMessage() {
        WaybillTelemetry telemetry = WaybillTelemetry.builder(sdk.openTelemetry())
                .baggageMayLeave(key -> {
                    throw new IllegalStateException("no rules");
                })
                .build();
        Map<String, Object> headers = Map.of();
        try (LogLines log = new LogLines()) {
            MessageSpan<Map<String, Object>> span =
                    publish(telemetry).prepare().baggage("user.id", "u7").start(headers);
            assertThat(span.inject(headers)).isSameAs(headers);
            span.close();
            assertThat(log.all()).hasSize(1);
        }
    }

    private static Operation<Map<String, Object>> publish(WaybillTelemetry telemetry) {
        return telemetry.destination("task_queue").producer(MapAdapter.OF_OBJECTS);
    }
}
