// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delayed and scheduled work, and how long a message waited. */
class LaterWorkTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final Sdk sdk = Sdk.recording();

    private final WaybillTelemetry stamping =
            WaybillTelemetry.builder(sdk.openTelemetry()).stampSentAt().build();

    @Test
    void aSenderMayAskToBeLinked() {
        Operation<Map<String, Object>> schedule =
                sdk.telemetry().destination("reminders").relation(Relation.LINK).producer(MapAdapter.OF_OBJECTS);
        MessageSpan<Map<String, Object>> sending = schedule.start(null);
        Map<String, Object> sent = sending.inject(null);
        sending.close();

        consumer(Relation.AUTO).start(sent).close();

        assertThat(sent).containsEntry("waybill-relation", "link");
        assertThat(sdk.spans(SpanKind.CONSUMER).get(0)).hasNoParent().hasTotalRecordedLinks(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"child", "LINK", "", "link "})
    void aMarkThatNobodyKnowsIsIgnored(String mark) {
        handle(consumer(Relation.AUTO), "waybill-relation", mark);

        assertThat(sdk.span()).hasParentSpanId(Senders.span(1));
    }

    @Test
    void aConsumerThatInsistsOnBeingAChildIsOne() {
        handle(consumer(Relation.CHILD), "waybill-relation", "link");

        assertThat(sdk.span()).hasParentSpanId(Senders.span(1));
    }

    @Test
    void anOldMessageIsLinked() {
        handle(linkingAfterAnHour(), "waybill-sent-at", Long.toString(System.currentTimeMillis() - 2 * HOUR));

        assertThat(sdk.span()).hasNoParent().hasTotalRecordedLinks(1);
    }

    @Test
    void aYoungMessageIsContinued() {
        handle(linkingAfterAnHour(), "waybill-sent-at", Long.toString(System.currentTimeMillis() - HOUR / 2));

        assertThat(sdk.span()).hasParentSpanId(Senders.span(1));
    }

    @Test
    void amqpsOwnTimestampTellsTheAgeButNotTheTimeInQueue() {
        Delivery old = new Delivery(
                new Envelope(1, false, "", "reminders"),
                new AMQP.BasicProperties.Builder()
                        .headers(Senders.message(1))
                        .timestamp(new Date(System.currentTimeMillis() - 2 * HOUR))
                        .build(),
                new byte[0]);

        sdk.telemetry()
                .destination("reminders")
                .linkAfter("PT1H")
                .consumer(DeliveryAdapter.INSTANCE)
                .start(old)
                .close();

        assertThat(sdk.span()).hasNoParent();
        assertThat(sdk.span().getAttributes().get(doubleKey("waybill.message.time_in_queue")))
                .isNull();
    }

    @Test
    void aStampedMessageTellsHowLongItWaited() {
        MessageSpan<Map<String, Object>> sending = stamping.destination("reminders")
                .producer(MapAdapter.OF_OBJECTS)
                .start(null);
        Map<String, Object> sent = sending.inject(null);
        sending.close();
        consumer(Relation.AUTO).start(sent).close();

        assertThat(Long.parseLong((String) sent.get("waybill-sent-at"))).isPositive();
        assertThat(sdk.spans(SpanKind.CONSUMER).get(0).getAttributes().get(doubleKey("waybill.message.time_in_queue")))
                .isBetween(0.0, 60.0);
        assertThat(sdk.metric("waybill.message.time_in_queue")).hasUnit("s");
    }

    @Test
    void aMessageThatWasPulledAndThenProcessedWaitedOnce() {
        WaybillTelemetry telemetry = sdk.telemetry();
        Operation<Map<String, Object>> pull =
                telemetry.destination("reminders").receiver(Messages.single(), MapAdapter.OF_OBJECTS);
        Operation<Map<String, Object>> handle =
                telemetry.destination("reminders").consumer(MapAdapter.OF_OBJECTS);
        Map<String, Object> message = new HashMap<>(Map.of("waybill-sent-at", "1"));

        MessageSpan<Map<String, Object>> receiving = pull.start();
        receiving.received(message);
        receiving.close();
        handle.start(message).close();

        assertThat(sdk.metric("waybill.message.time_in_queue"))
                .hasHistogramSatisfying(histogram -> histogram.hasPointsSatisfying(point -> point.hasCount(1)));
    }

    @Test
    void nobodyStampsUnasked() {
        MessageSpan<Map<String, Object>> sending = sdk.telemetry()
                .destination("reminders")
                .producer(MapAdapter.OF_OBJECTS)
                .start(null);
        Map<String, Object> sent = sending.inject(null);
        sending.close();

        assertThat(sent).containsOnlyKeys("traceparent");
    }

    @Test
    void rabbitmqsOwnStampCountsAsWell() {
        Delivery delivery = new Delivery(
                new Envelope(1, false, "", "reminders"),
                new AMQP.BasicProperties.Builder()
                        .headers(Map.of("timestamp_in_ms", System.currentTimeMillis() - 5000))
                        .build(),
                new byte[0]);

        sdk.telemetry()
                .destination("reminders")
                .consumer(DeliveryAdapter.INSTANCE)
                .start(delivery)
                .close();

        assertThat(sdk.span().getAttributes().get(doubleKey("waybill.message.time_in_queue")))
                .isBetween(5.0, 60.0);
    }

    @Test
    void aClockThatIsAheadOfOursMeansNoWaiting() {
        handle(consumer(Relation.AUTO), "waybill-sent-at", Long.toString(System.currentTimeMillis() + HOUR));

        assertThat(sdk.span().getAttributes().get(doubleKey("waybill.message.time_in_queue")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "1e9", "99999999999999999999", "٣"})
    void aStampThatIsNoTimeIsIgnored(String stamp) {
        handle(consumer(Relation.AUTO), "waybill-sent-at", stamp);

        assertThat(sdk.span().getAttributes().get(doubleKey("waybill.message.time_in_queue")))
                .isNull();
    }

    @Test
    void anUntrustedSendersStampIsNotBelieved() {
        handle(consumer(Relation.UNTRUSTED), "waybill-sent-at", "1");

        assertThat(sdk.span().getAttributes().get(doubleKey("waybill.message.time_in_queue")))
                .isNull();
        assertThat(sdk.measured("waybill.message.time_in_queue")).isFalse();
    }

    private static void handle(Operation<Map<String, Object>> operation, String header, String value) {
        Map<String, Object> message = new HashMap<>(Senders.message(1));
        message.put(header, value);
        operation.start(message).close();
    }

    private Operation<Map<String, Object>> linkingAfterAnHour() {
        return sdk.telemetry().destination("reminders").linkAfter("PT1H").consumer(MapAdapter.OF_OBJECTS);
    }

    private Operation<Map<String, Object>> consumer(Relation relation) {
        return sdk.telemetry().destination("reminders").relation(relation).consumer(MapAdapter.OF_OBJECTS);
    }
}
