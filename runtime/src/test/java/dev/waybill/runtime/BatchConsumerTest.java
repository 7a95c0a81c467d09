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
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchConsumerTest {
    private final Sdk sdk = Sdk.recording();

    private final Operation<List<Map<String, Object>>> handle = consumer(sdk.telemetry(), Relation.AUTO);

    @Test
    void oneSpanIsLinkedToEverySender() {
        handle.start(Senders.messages(3)).close();

        assertThat(sdk.span())
                .hasName("process invoices")
                .hasKind(SpanKind.CONSUMER)
                .hasNoParent()
                .hasAttributesSatisfying(equalTo(longKey("messaging.batch.message_count"), 3L));
        assertThat(linkedSpans(sdk.spans())).containsExactly(Senders.span(1), Senders.span(2), Senders.span(3));
    }

    @Test
    void anEmptyBatchIsASpanOfNoMessages() {
        handle.start(List.of()).close();
        handle.start(null).close();

        assertThat(sdk.spans())
                .hasSize(2)
                .allSatisfy(span -> assertThat(span)
                        .hasTotalRecordedLinks(0)
                        .hasAttributesSatisfying(equalTo(longKey("messaging.batch.message_count"), 0L)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 129, 256, 257, 10_000})
    void noSenderIsLostBeyondTheNumberOfLinksThatASpanKeeps(int count) {
        handle.start(Senders.messages(count)).close();

        assertThat(sdk.spans())
                .allSatisfy(span -> assertThat(span.getTotalRecordedLinks())
                        .isEqualTo(span.getLinks().size()));
        assertThat(linkedSpans(sdk.spans()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, count).mapToObj(Senders::span).toList());
    }

    @Test
    void theSpansOfFurtherLinksAreChildrenOfTheBatch() {
        handle.start(Senders.messages(129)).close();

        SpanData batch = sdk.spans(SpanKind.CONSUMER).get(0);
        assertThat(sdk.spans(SpanKind.INTERNAL))
                .singleElement()
                .satisfies(further -> assertThat(further)
                        .hasName("process invoices links")
                        .hasParent(batch)
                        .hasTotalRecordedLinks(1));
    }

    @Test
    void aMessageWithoutASenderCostsItsOwnLinkAlone() {
        List<Map<String, Object>> messages = new ArrayList<>(Senders.messages(2));
        messages.add(1, Map.of());
        messages.add(null);

        handle.start(messages).close();

        assertThat(sdk.span()).hasAttributesSatisfying(equalTo(longKey("messaging.batch.message_count"), 4L));
        assertThat(linkedSpans(sdk.spans())).containsExactly(Senders.span(1), Senders.span(2));
    }

    @Test
    void unsampledSendersAreLinkedAsWell() {
        handle.start(List.of(Senders.message(1, true), Senders.message(2, false)))
                .close();

        assertThat(linkedSpans(sdk.spans())).containsExactly(Senders.span(1), Senders.span(2));
    }

    @Test
    void whatIsKnownOfOneMessageStandsOnItsLinkAndWhatAllShareOnTheSpan() {
        Operation<List<Delivery>> deliveries = sdk.telemetry()
                .destination("invoices")
                .system("rabbitmq")
                .batchConsumer(Messages.inList(), DeliveryAdapter.INSTANCE);

        deliveries.start(List.of(delivery(1, "paid"), delivery(2, "paid"))).close();

        assertThat(sdk.span())
                .hasAttributesSatisfying(
                        equalTo(stringKey("messaging.destination.name"), "billing:paid:invoices"),
                        equalTo(stringKey("rabbitmq.destination.routing_key"), "paid"));
        assertThat(sdk.span().getAttributes().get(longKey("rabbitmq.message.delivery_tag")))
                .isNull();
        assertThat(sdk.span().getLinks().get(1).getAttributes().asMap())
                .containsEntry(longKey("rabbitmq.message.delivery_tag"), 2L)
                .containsEntry(stringKey("messaging.message.id"), "invoice-2")
                .containsEntry(booleanKey("waybill.message.redelivered"), true);
    }

    @Test
    void messagesThatWereRoutedDifferentlyShareNoRoutingKey() {
        sdk.telemetry()
                .destination("invoices")
                .system("rabbitmq")
                .batchConsumer(Messages.<Delivery>inList(), DeliveryAdapter.INSTANCE)
                .start(List.of(delivery(1, "paid"), delivery(2, "due")))
                .close();

        assertThat(sdk.span()).hasAttributesSatisfying(equalTo(stringKey("messaging.destination.name"), "invoices"));
        assertThat(sdk.span().getAttributes().get(stringKey("rabbitmq.destination.routing_key")))
                .isNull();
    }

    @Test
    void aBatchInsideAnotherSpanIsItsChild() {
        Span job = sdk.openTelemetry().getTracer("shop").spanBuilder("job").startSpan();
        try (Scope ignored = job.makeCurrent()) {
            handle.start(Senders.messages(1)).close();
        }

        assertThat(sdk.span()).hasParentSpanId(job.getSpanContext().getSpanId());
    }

    @Test
    void baggageThatAllMessagesShareIsCurrent() {
        Map<String, Object> one = Senders.message(1);
        one.put("baggage", "tenant=acme,user.id=u1");
        Map<String, Object> other = Senders.message(2);
        other.put("baggage", "tenant=acme,user.id=u2");

        MessageSpan<List<Map<String, Object>>> span = handle.start(List.of(one, other));
        assertThat(Baggage.current().asMap()).containsOnlyKeys("tenant");
        span.close();
    }

    @Test
    void oneMessageWithoutBaggageLeavesNothingToShare() {
        Map<String, Object> one = Senders.message(1);
        one.put("baggage", "tenant=acme");

        try (Scope ignored = Baggage.builder().put("job", "nightly").build().makeCurrent()) {
            MessageSpan<List<Map<String, Object>>> span = handle.start(List.of(one, Senders.message(2)));
            assertThat(Baggage.current().asMap()).isEmpty();
            span.close();
        }
    }

    @Test
    void nothingOfUntrustedSendersIsBelieved() {
        Map<String, Object> message = Senders.message(1);
        message.put("baggage", "tenant=acme");
        message.put("tracestate", "congo=t61rcWkgMzE");

        MessageSpan<List<Map<String, Object>>> span =
                consumer(sdk.telemetry(), Relation.UNTRUSTED).start(List.of(message));
        assertThat(Baggage.current().isEmpty()).isTrue();
        span.close();

        SpanContext link = sdk.span().getLinks().get(0).getSpanContext();
        assertThat(link.isSampled()).isFalse();
        assertThat(link.getTraceState().isEmpty()).isTrue();
    }

    @Test
    void oneMessageOfABatchIsTimedAndFailsByItsOwnWrapper() {
        Operation<Map<String, Object>> one =
                sdk.telemetry().destination("invoices").consumer(MapAdapter.OF_OBJECTS);

        MessageSpan<List<Map<String, Object>>> batch = handle.start(Senders.messages(2));
        MessageSpan<Map<String, Object>> second = one.start(Senders.message(2));
        second.fail(new IllegalStateException("no such customer"));
        second.close();
        batch.close();

        SpanData failed = sdk.spans().get(0);
        assertThat(failed).hasParent(sdk.spans().get(1));
        assertThat(linkedSpans(List.of(failed))).containsExactly(Senders.span(2));
        assertThat(failed.getStatus().getStatusCode()).hasToString("ERROR");
    }

    @Test
    void collectionsAndArraysAreBatchesToo() {
        sdk.telemetry()
                .destination("invoices")
                .batchConsumer(Messages.<Map<String, Object>>inCollection(), MapAdapter.OF_OBJECTS)
                .start(Senders.messages(2))
                .close();
        sdk.telemetry()
                .destination("invoices")
                .batchConsumer(Messages.<Delivery>inArray(), DeliveryAdapter.INSTANCE)
                .start(new Delivery[] {delivery(1, "paid")})
                .close();

        assertThat(linkedSpans(sdk.spans())).hasSize(3);
    }

    private static Operation<List<Map<String, Object>>> consumer(WaybillTelemetry telemetry, Relation relation) {
        return telemetry
                .destination("invoices")
                .system("rabbitmq")
                .relation(relation)
                .batchConsumer(Messages.inList(), MapAdapter.OF_OBJECTS);
    }

    private static Delivery delivery(int number, String routingKey) {
        return new Delivery(
                new Envelope(number, true, "billing", routingKey),
                new AMQP.BasicProperties.Builder()
                        .messageId("invoice-" + number)
                        .headers(Senders.message(number))
                        .build(),
                new byte[0]);
    }

    private static List<String> linkedSpans(List<SpanData> spans) {
        return spans.stream()
                .flatMap(span -> span.getLinks().stream())
                .map(LinkData::getSpanContext)
                .map(SpanContext::getSpanId)
                .toList();
    }
}
