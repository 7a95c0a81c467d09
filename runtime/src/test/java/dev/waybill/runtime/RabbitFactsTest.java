// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.impl.LongStringHelper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RabbitFactsTest {
    private final Sdk sdk = Sdk.recording();

    @Test
    void aRedeliveredMessageSaysSo() {
        handle(true, Map.of("x-delivery-count", 2L));

        assertThat(sdk.span())
                .hasAttributesSatisfying(
                        equalTo(booleanKey("waybill.message.redelivered"), true),
                        equalTo(longKey("waybill.message.delivery_count"), 2L));
    }

    @Test
    void aMessageThatIsNewSaysNothing() {
        handle(false, Map.of());

        assertThat(sdk.span().getAttributes().get(booleanKey("waybill.message.redelivered")))
                .isNull();
    }

    @Test
    void aDeadLetterTellsItsLastDeath() {
        handle(
                false,
                Map.of(
                        "x-death",
                        List.of(
                                Map.of(
                                        "count", 3L,
                                        "reason", LongStringHelper.asLongString("rejected"),
                                        "queue", LongStringHelper.asLongString("task_queue")),
                                Map.of("count", 1L))));

        assertThat(sdk.span())
                .hasAttributesSatisfying(
                        equalTo(longKey("waybill.dead_letter.count"), 3L),
                        equalTo(stringKey("waybill.dead_letter.reason"), "rejected"),
                        equalTo(stringKey("waybill.dead_letter.queue"), "task_queue"));
    }

    static List<Object> formsThatRabbitmqNeverWrites() {
        return List.of(
                "rejected",
                LongStringHelper.asLongString("rejected"),
                List.of(),
                List.of("rejected"),
                List.of(Map.of()),
                List.of(Map.of("count", "three")),
                Map.of("count", 3L));
    }

    @ParameterizedTest
    @MethodSource("formsThatRabbitmqNeverWrites")
    void aHeaderOfAnotherFormIsIgnored(Object death) {
        try (LogLines log = new LogLines()) {
            handle(false, Map.of("x-death", death, "x-delivery-count", "two", "timestamp_in_ms", "yesterday"));
            assertThat(log.all()).isEmpty();
        }

        assertThat(sdk.span().getAttributes().get(longKey("waybill.dead_letter.count")))
                .isNull();
        assertThat(sdk.span().getAttributes().get(longKey("waybill.message.delivery_count")))
                .isNull();
    }

    private void handle(boolean redelivered, Map<String, Object> headers) {
        sdk.telemetry()
                .destination("task_queue")
                .system("rabbitmq")
                .consumer(DeliveryAdapter.INSTANCE)
                .start(new Delivery(
                        new Envelope(1, redelivered, "", "task_queue"),
                        new AMQP.BasicProperties.Builder().headers(headers).build(),
                        new byte[0]))
                .close();
    }
}
