// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a stranger who may publish to a queue can make of the spans of its consumer. */
class HostileSenderTest {
    private static final String SECRET = "4111-1111-1111-1111";
    private static final AMQP.BasicProperties NOTHING = new AMQP.BasicProperties();

    private final Sdk sdk = Sdk.recording();

    @ParameterizedTest
    @EnumSource(
            value = Relation.class,
            names = {"LINK", "UNTRUSTED"})
    void aForgedFlagMakesNobodyRecord(Relation relation) {
        Sdk unsampled = Sdk.with(tracers -> tracers.setSampler(Sampler.parentBased(Sampler.alwaysOff())));
        Operation<Map<String, ?>> consumer =
                unsampled.telemetry().destination("orders").relation(relation).consumer(MapAdapter.OF_OBJECTS);

        for (int sender = 1; sender <= 1_000; sender++) {
            consumer.start(Senders.message(sender, true)).close();
        }

        assertThat(unsampled.spans()).isEmpty();
    }

    @Test
    void whatNobodyNamedIsOnNoSpanAndInNoLog() {
        Map<String, Object> headers = Map.of(
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "baggage",
                "card=" + SECRET + ",k=%zz" + SECRET,
                "authorization",
                SECRET,
                SECRET,
                "name",
                "headers",
                Map.of("password", SECRET),
                "x-death",
                List.of(Map.of("count", 1L, "reason", "rejected", "exchange", SECRET)));
        AMQP.BasicProperties properties = NOTHING.builder()
                .headers(headers)
                .userId(SECRET)
                .replyTo(SECRET)
                .appId(SECRET)
                .build();
        try (LogLines everybodys = LogLines.of("")) {
            handle(properties, "created", SECRET.getBytes(StandardCharsets.UTF_8));

            assertThat(everybodys.all()).isEmpty();
        }
        assertThat(sdk.span().toString()).doesNotContain(SECRET);
    }

    @Test
    void namesAndTimeSeriesStayFewHoweverManyRoutingKeysThereAre() {
        for (int order = 0; order < 1_000; order++) {
            handle(NOTHING, "order." + order, new byte[0]);
        }

        Set<String> names = sdk.spans().stream().map(SpanData::getName).collect(Collectors.toSet());
        assertThat(names).containsExactly("process orders");
        assertThat(sdk.metric("messaging.process.duration").getHistogramData().getPoints())
                .hasSize(1);
    }

    @Test
    void noTextOfAMessageIsLongOnASpan() {
        String long8193 = "x".repeat(8193);
        AMQP.BasicProperties properties = NOTHING.builder()
                .messageId(long8193)
                .correlationId(long8193)
                .headers(Map.of("x-death", List.of(Map.of("count", 1L, "reason", "x".repeat(256), "queue", long8193))))
                .build();

        handle(properties, long8193, new byte[0]);

        assertThat(sdk.span().getAttributes().asMap().values())
                .allSatisfy(value -> assertThat(value.toString()).hasSizeLessThan(256));
        assertThat(sdk.span().getAttributes().get(stringKey("messaging.destination.name")))
                .isEqualTo("shop:orders");
    }

    @Test
    void noHeaderIsShownInFullThatIsLongerThanAnyOther() {
        WaybillTelemetry.builder(sdk.openTelemetry())
                .captureHeaders("tenant")
                .build()
                .destination("orders")
                .consumer(new Verbatim())
                .start(Map.of("tenant", "x".repeat(8193)))
                .close();

        assertThat(sdk.span().toString()).doesNotContain("xxx");
    }

    private void handle(AMQP.BasicProperties properties, String routingKey, byte[] body) {
        sdk.telemetry()
                .destination("orders")
                .consumer(DeliveryAdapter.INSTANCE)
                .start(new Delivery(new Envelope(1, false, "shop", routingKey), properties, body))
                .close();
    }

    /** An adapter of an application's own, which knows no limits. */
    private static final class Verbatim implements TextMapGetter<Map<String, String>> {
        @Override
        @SuppressWarnings("deprecation") // what OpenTelemetry still lets adapters implement
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String field) {
            return headers == null ? null : headers.get(field);
        }
    }
}
