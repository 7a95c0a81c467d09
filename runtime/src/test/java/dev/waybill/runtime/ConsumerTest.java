// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.impl.LongStringHelper;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsumerTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENDER = "00f067aa0ba902b7";
    private static final Map<String, Object> SENT = Map.of(
            "traceparent", "00-" + TRACE + "-" + SENDER + "-01",
            "tracestate", "congo=t61rcWkgMzE",
            "baggage", "user.id=u7");

    private final Sdk sdk = Sdk.recording();

    @Test
    void theWorkJoinsTheTraceOfItsSender() {
        process(Relation.AUTO, SENT);

        assertThat(sdk.span()).hasTraceId(TRACE).hasParentSpanId(SENDER).hasKind(SpanKind.CONSUMER);
        assertThat(linkedSpans()).containsExactly(SENDER);
    }

    @Test
    void whereASpanIsCurrentTheWorkIsItsChildAndLinkedToTheSender() {
        Span job = startJob();
        try (Scope ignored = job.makeCurrent()) {
            process(Relation.AUTO, SENT);
        }

        assertThat(sdk.span()).hasParentSpanId(job.getSpanContext().getSpanId());
        assertThat(linkedSpans()).containsExactly(SENDER);
    }

    @Test
    void aSpanThatSomebodyLeftCurrentAfterItsEndIsIgnored() {
        Span leaked = startJob();
        leaked.end();
        try (Scope ignored = leaked.makeCurrent()) {
            process(Relation.AUTO, SENT);
        }

        assertThat(sdk.spans().get(1)).hasTraceId(TRACE).hasParentSpanId(SENDER);
    }

    @Test
    void childIsAlwaysTheSendersAndLinksTheCurrentSpan() {
        Span job = startJob();
        try (Scope ignored = job.makeCurrent()) {
            process(Relation.CHILD, SENT);
        }

        assertThat(sdk.span()).hasTraceId(TRACE).hasParentSpanId(SENDER);
        assertThat(linkedSpans()).containsExactly(SENDER, job.getSpanContext().getSpanId());
    }

    @Test
    void linkIsNeverTheSendersChild() {
        process(Relation.LINK, SENT);

        assertThat(sdk.span()).hasNoParent();
        assertThat(sdk.span().getTraceId()).isNotEqualTo(TRACE);
        assertThat(linkedSpans()).containsExactly(SENDER);
    }

    @Test
    void nothingOfAnUntrustedSenderIsBelieved() {
        consumer(Relation.UNTRUSTED).start(SENT).close();

        SpanContext link = sdk.span().getLinks().get(0).getSpanContext();
        assertThat(sdk.span()).hasNoParent();
        assertThat(link.getSpanId()).isEqualTo(SENDER);
        assertThat(link.isSampled()).isFalse();
        assertThat(link.getTraceState()).isEqualTo(TraceState.getDefault());
    }

    @Test
    void baggageOfAnUntrustedSenderIsNotCurrent() {
        try (Scope ignored = Baggage.builder().put("tenant", "acme").build().makeCurrent()) {
            MessageSpan<Map<String, Object>> span = consumer(Relation.UNTRUSTED).start(SENT);
            assertThat(Baggage.current().asMap()).containsOnlyKeys("tenant");
            span.close();
        }
    }

    @Test
    void theMessagesBaggageReplacesTheCurrentOneInLinkModeToo() {
        for (Relation relation : List.of(Relation.AUTO, Relation.CHILD, Relation.LINK)) {
            try (Scope ignored = Baggage.builder().put("tenant", "acme").build().makeCurrent()) {
                MessageSpan<Map<String, Object>> span = consumer(relation).start(SENT);
                assertThat(Baggage.current().asMap()).containsOnlyKeys("user.id");
                span.close();
                assertThat(Baggage.current().asMap()).containsOnlyKeys("tenant");
            }
        }
    }

    @Test
    void aMessageWithoutASenderIsAnOrdinaryChildOfTheCurrentSpanInEveryMode() {
        for (Relation relation : Relation.values()) {
            Sdk fresh = Sdk.recording();
            Span job =
                    fresh.openTelemetry().getTracer("shop").spanBuilder("job").startSpan();
            try (Scope ignored = job.makeCurrent()) {
                consumer(fresh, relation).start(Map.of("tenant", "acme")).close();
            }
            assertThat(fresh.span())
                    .hasParentSpanId(job.getSpanContext().getSpanId())
                    .hasTotalRecordedLinks(0);
        }
    }

    @Test
    void aMessageWithoutASenderKeepsTheCurrentBaggage() {
        try (Scope ignored = Baggage.builder().put("tenant", "acme").build().makeCurrent()) {
            MessageSpan<Map<String, Object>> span = consumer(Relation.AUTO).start(Map.of());
            assertThat(Baggage.current().asMap()).containsOnlyKeys("tenant");
            span.close();
        }
    }

    @Test
    void nullMessagesHeadersAndPropertiesAreNormal() {
        Operation<Delivery> handle = deliveries();

        consumer(Relation.AUTO).start(null).close();
        handle.start(null).close();
        handle.start(new Delivery(null, null, null)).close();
        handle.start(new Delivery(envelope(), new AMQP.BasicProperties(), new byte[0]))
                .close();

        assertThat(sdk.spans()).hasSize(4).allSatisfy(span -> assertThat(span).hasNoParent());
    }

    @Test
    void aDeliveryDescribesItself() {
        deliveries().start(delivery(SENT)).close();

        assertThat(sdk.span())
                .hasName("process email_queue")
                .hasParentSpanId(SENDER)
                .hasAttributesSatisfyingExactly(
                        equalTo(stringKey("messaging.operation.name"), "process"),
                        equalTo(stringKey("messaging.operation.type"), "process"),
                        equalTo(stringKey("messaging.system.name"), "rabbitmq"),
                        equalTo(stringKey("messaging.destination.name"), "orders:order.created:email_queue"),
                        equalTo(stringKey("messaging.destination.template"), "email_queue"),
                        equalTo(stringKey("messaging.message.id"), "order-7"),
                        equalTo(stringKey("messaging.message.conversation_id"), "checkout-3"),
                        equalTo(stringKey("rabbitmq.destination.routing_key"), "order.created"),
                        equalTo(longKey("rabbitmq.message.delivery_tag"), 42L),
                        equalTo(longKey("messaging.message.body.size"), 4L));
    }

    @Test
    void anotherArgumentMayDescribeTheMessageToo() {
        consumer(Relation.AUTO)
                .prepare()
                .describedBy(EnvelopeAdapter.INSTANCE, envelope())
                .start(SENT)
                .close();

        assertThat(sdk.span())
                .hasParentSpanId(SENDER)
                .hasAttributesSatisfying(equalTo(stringKey("rabbitmq.destination.routing_key"), "order.created"));
    }

    @Test
    void aPulledMessageReadsAsADeliveredOne() {
        Operation<GetResponse> handle =
                sdk.telemetry().destination("email_queue").system("rabbitmq").consumer(GetResponseAdapter.INSTANCE);

        handle.start(new GetResponse(envelope(), properties(SENT), new byte[4], 0))
                .close();

        assertThat(sdk.span())
                .hasParentSpanId(SENDER)
                .hasAttributesSatisfying(equalTo(longKey("rabbitmq.message.delivery_tag"), 42L));
    }

    @Test
    void headersMayBeLongStringsOrBytes() {
        String traceparent = (String) SENT.get("traceparent");
        for (Object value :
                List.of(LongStringHelper.asLongString(traceparent), traceparent.getBytes(StandardCharsets.UTF_8))) {
            deliveries().start(delivery(Map.of("traceparent", value))).close();
        }

        assertThat(sdk.spans()).hasSize(2).allSatisfy(span -> assertThat(span).hasParentSpanId(SENDER));
    }

    private void process(Relation relation, Map<String, Object> headers) {
        consumer(relation).start(headers).close();
    }

    private Operation<Map<String, Object>> consumer(Relation relation) {
        return consumer(sdk, relation);
    }

    private static Operation<Map<String, Object>> consumer(Sdk sdk, Relation relation) {
        return sdk.telemetry()
                .destination("email_queue")
                .system("rabbitmq")
                .relation(relation)
                .consumer(MapAdapter.OF_OBJECTS);
    }

    private Operation<Delivery> deliveries() {
        return sdk.telemetry().destination("email_queue").system("rabbitmq").consumer(DeliveryAdapter.INSTANCE);
    }

    private Span startJob() {
        return sdk.openTelemetry()
                .getTracer("shop")
                .spanBuilder("nightly job")
                .setParent(Context.root())
                .startSpan();
    }

    private List<String> linkedSpans() {
        return sdk.span().getLinks().stream()
                .map(LinkData::getSpanContext)
                .map(SpanContext::getSpanId)
                .toList();
    }

    private static Delivery delivery(Map<String, Object> headers) {
        return new Delivery(envelope(), properties(headers), new byte[4]);
    }

    private static Envelope envelope() {
        return new Envelope(42, false, "orders", "order.created");
    }

    private static AMQP.BasicProperties properties(Map<String, Object> headers) {
        return new AMQP.BasicProperties.Builder()
                .messageId("order-7")
                .correlationId("checkout-3")
                .headers(headers)
                .build();
    }
}
