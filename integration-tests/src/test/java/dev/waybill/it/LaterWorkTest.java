// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.it.shop.ReminderHandler;
import dev.waybill.it.shop.Reminders;
import dev.waybill.it.shop.TracedReminderHandler;
import dev.waybill.it.shop.TracedReminders;
import dev.waybill.it.shop.TracedTaskQueue;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that is done long after the request that caused it: linked to its trace, not part of it. */
@EveryBroker
class LaterWorkTest {
    private static final AttributeKey<Double> TIME_IN_QUEUE = doubleKey("waybill.message.time_in_queue");

    private final RecordedSpans spans = new RecordedSpans();
    private final Inbox<Baggage> handled = new Inbox<>();
    private final ReminderHandler handler = TracedReminderHandler.wrap(new Handler(), spans.openTelemetry());
    private final TestQueue queue;

    LaterWorkTest(BrokerUnderTest broker) throws Exception {
        this.queue = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void aMessageForLaterSaysSo() throws Exception {
        reminders().remind(null, new byte[0]);

        Map<String, Object> headers = queue.take().getProps().getHeaders();
        assertThat(headers).containsOnlyKeys("traceparent", "waybill-relation");
        assertThat(headers.get("waybill-relation")).hasToString("link");
    }

    @Test
    void aMessageForLaterIsLinkedToItsSenderWithItsBaggage() throws Exception {
        queue.consume((tag, reminder) -> handler.remind(reminder));

        try (Scope ignored = Baggage.builder().put("user.id", "ada").build().makeCurrent()) {
            reminders().remind(null, new byte[0]);
        }

        assertLinkedOnly(spans.only(SpanKind.CONSUMER));
        assertThat(handled.next().getEntryValue("user.id")).isEqualTo("ada");
    }

    @Test
    void aReceiverThatInsistsIsAChildAllTheSame() throws Exception {
        queue.consume((tag, reminder) -> handler.remindAtOnce(reminder));

        reminders().remind(null, new byte[0]);

        assertChild(spans.only(SpanKind.CONSUMER));
    }

    @Test
    void anOldMessageIsLinkedToItsSender() throws Exception {
        queue.consume((tag, reminder) -> handler.remindUnlessLate(reminder));

        send(sentBefore(Duration.ofHours(2)));

        assertLinkedOnly(spans.only(SpanKind.CONSUMER));
    }

    @Test
    void aYoungMessageIsAChildOfItsSender() throws Exception {
        queue.consume((tag, reminder) -> handler.remindUnlessLate(reminder));

        send(sentBefore(Duration.ofMinutes(30)));

        assertChild(spans.only(SpanKind.CONSUMER));
    }

    @Test
    void aMessageOfUnknownAgeIsAChildOfItsSender() throws Exception {
        queue.consume((tag, reminder) -> handler.remindUnlessLate(reminder));

        send(new AMQP.BasicProperties());

        assertChild(spans.only(SpanKind.CONSUMER));
    }

    @Test
    void ageMattersToNobodyWhoDoesNotAsk() throws Exception {
        queue.consume((tag, reminder) -> handler.remind(reminder));

        send(sentBefore(Duration.ofDays(30)));

        assertChild(spans.only(SpanKind.CONSUMER));
    }

    @Test
    void aStampedMessageTellsHowLongItWaited() throws Exception {
        WaybillTelemetry stamping = spans.telemetry(it -> it.stampSentAt());
        TracedTaskQueue.wrap(queue.sender(), stamping).publish(null, new byte[0]);
        Delivery task = queue.take(1).get(0);

        handler.remind(task);

        assertThat(task.getProperties().getHeaders()).containsOnlyKeys("traceparent", "waybill-sent-at");
        assertThat(spans.only(SpanKind.CONSUMER).getAttributes().get(TIME_IN_QUEUE))
                .isNotNegative();
        assertThat(waits()).isEqualTo(1);
    }

    @Test
    void anUnstampedMessageTellsNothingOfItsWait() throws Exception {
        send(sentBefore(Duration.ofHours(2)));

        handler.remind(queue.take(1).get(0));

        assertThat(spans.only(SpanKind.CONSUMER).getAttributes().get(TIME_IN_QUEUE))
                .isNull();
        assertThat(waits()).isZero();
    }

    @Test
    void aStampFromTheFutureCountsAsNow() throws Exception {
        long tomorrow = Instant.now().plus(Duration.ofDays(1)).toEpochMilli();
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .headers(Map.of("waybill-sent-at", Long.toString(tomorrow)))
                .build();
        queue.sender().publish(properties, new byte[0]);

        handler.remind(queue.take(1).get(0));

        assertThat(spans.only(SpanKind.CONSUMER).getAttributes().get(TIME_IN_QUEUE))
                .isZero();
    }

    private Reminders reminders() {
        return TracedReminders.wrap(queue.sender()::publish, spans.openTelemetry());
    }

    private void send(AMQP.BasicProperties properties) throws Exception {
        TracedTaskQueue.wrap(queue.sender(), spans.openTelemetry()).publish(properties, new byte[0]);
    }

    private static AMQP.BasicProperties sentBefore(Duration age) {
        return new AMQP.BasicProperties.Builder()
                .timestamp(Date.from(Instant.now().minus(age)))
                .build();
    }

    private void assertChild(SpanData processed) {
        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(processed.getParentSpanId()).isEqualTo(sent.getSpanId());
        assertThat(Links.of(processed)).containsExactly(sent.getSpanId());
    }

    private void assertLinkedOnly(SpanData processed) {
        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(processed.getParentSpanContext().isValid()).isFalse();
        assertThat(processed.getTraceId()).isNotEqualTo(sent.getTraceId());
        assertThat(Links.of(processed)).containsExactly(sent.getSpanId());
    }

    /** How many waits were measured. */
    private long waits() {
        return spans.metrics().stream()
                .filter(metric -> metric.getName().equals("waybill.message.time_in_queue"))
                .flatMap(metric -> metric.getHistogramData().getPoints().stream())
                .mapToLong(HistogramPointData::getCount)
                .sum();
    }

    private final class Handler implements ReminderHandler {
        @Override
        public void remind(Delivery reminder) {
            handled.add(Baggage.current());
        }

        @Override
        public void remindUnlessLate(Delivery reminder) {
            handled.add(Baggage.current());
        }

        @Override
        public void remindAtOnce(Delivery reminder) {
            handled.add(Baggage.current());
        }
    }
}
