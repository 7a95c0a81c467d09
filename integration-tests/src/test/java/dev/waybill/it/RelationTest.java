// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Delivery;
import dev.waybill.it.shop.ParcelHandler;
import dev.waybill.it.shop.TracedParcelHandler;
import dev.waybill.it.shop.TracedReminders;
import dev.waybill.it.shop.TracedTaskQueue;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the work on a message joins its sender's trace, with and without a span of the worker's own around it. */
@EveryBroker
class RelationTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final Inbox<Baggage> handled = new Inbox<>();
    private final ParcelHandler parcels = TracedParcelHandler.wrap(new Parcels(), spans.openTelemetry());
    private final TestQueue queue;

    RelationTest(BrokerUnderTest broker) throws Exception {
        this.queue = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void autoIsAChildOfTheSender() throws Exception {
        SpanData processed = handleBy(parcels::packed);

        assertThat(processed.getParentSpanId()).isEqualTo(sent().getSpanId());
        assertThat(links(processed)).containsExactly(sent().getSpanId());
    }

    @Test
    void autoIsAChildOfTheCurrentSpan() throws Exception {
        SpanData processed = handleWithin(parcels::packed);

        assertThat(processed.getParentSpanId()).isEqualTo(shift().getSpanId());
        assertThat(links(processed)).containsExactly(sent().getSpanId());
    }

    @Test
    void childIsAChildOfTheSenderWhateverIsCurrent() throws Exception {
        SpanData processed = handleWithin(parcels::shipped);

        assertThat(processed.getParentSpanId()).isEqualTo(sent().getSpanId());
        assertThat(links(processed)).containsExactlyInAnyOrder(sent().getSpanId(), shift().getSpanId());
    }

    @Test
    void linkStartsATraceOfItsOwn() throws Exception {
        SpanData processed = handleBy(parcels::archived);

        assertThat(processed.getTraceId()).isNotEqualTo(sent().getTraceId());
        assertThat(processed.getParentSpanContext().isValid()).isFalse();
        assertThat(links(processed)).containsExactly(sent().getSpanId());
        assertThat(handled.next().getEntryValue("region")).isEqualTo("eu");
    }

    @Test
    void untrustedBelievesNothingOfTheSender() throws Exception {
        SpanData processed = handleBy(parcels::trackedByPartner);

        assertThat(processed.getTraceId()).isNotEqualTo(sent().getTraceId());
        assertThat(links(processed)).containsExactly(sent().getSpanId());
        assertThat(handled.next().isEmpty()).isTrue();
    }

    @Test
    void untrustedBelievesNoStampAndNoMark() throws Exception {
        queue.consume((tag, message) -> parcels.trackedByPartner(message));
        WaybillTelemetry stamping = spans.telemetry(it -> it.stampSentAt());

        TracedReminders.wrap(queue.sender()::publish, stamping).remind(null, new byte[0]);

        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(processed.getAttributes().get(doubleKey("waybill.message.time_in_queue")))
                .isNull();
        assertThat(processed.getLinks())
                .extracting(LinkData::getSpanContext)
                .extracting(SpanContext::isSampled)
                .containsExactly(false);
    }

    /** The span of a message which was sent with baggage, handled on one of the client's threads. */
    private SpanData handleBy(Step step) throws Exception {
        queue.consume((tag, message) -> step.handle(message));
        try (Scope ignored = Baggage.builder().put("region", "eu").build().makeCurrent()) {
            TracedTaskQueue.wrap(queue.sender(), spans.openTelemetry()).publish(null, new byte[0]);
        }
        return spans.only(SpanKind.CONSUMER);
    }

    private SpanData handleWithin(Step step) throws Exception {
        return handleBy(message -> {
            Span shift =
                    spans.openTelemetry().getTracer("shop").spanBuilder("shift").startSpan();
            try (Scope ignored = shift.makeCurrent()) {
                step.handle(message);
            } finally {
                shift.end();
            }
        });
    }

    private SpanData sent() {
        return spans.only(SpanKind.PRODUCER);
    }

    private SpanData shift() {
        return spans.only(SpanKind.INTERNAL);
    }

    private static List<String> links(SpanData span) {
        return span.getLinks().stream()
                .map(LinkData::getSpanContext)
                .map(SpanContext::getSpanId)
                .toList();
    }

    private interface Step {
        void handle(Delivery message) throws IOException;
    }

    private final class Parcels implements ParcelHandler {
        @Override
        public void packed(Delivery message) {
            handled.add(Baggage.current());
        }

        @Override
        public void shipped(Delivery message) {
            handled.add(Baggage.current());
        }

        @Override
        public void archived(Delivery message) {
            handled.add(Baggage.current());
        }

        @Override
        public void trackedByPartner(Delivery message) {
            handled.add(Baggage.current());
        }
    }
}
