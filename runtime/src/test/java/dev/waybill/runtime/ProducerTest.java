// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import com.rabbitmq.client.AMQP;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProducerTest {
    private final Sdk sdk = Sdk.recording();

    private final Operation<Map<String, Object>> created = sdk.telemetry()
            .destination("orders:order.{region}.created")
            .system("rabbitmq")
            .producer(MapAdapter.OF_OBJECTS);

    private final Operation<AMQP.BasicProperties> publish =
            sdk.telemetry().destination("task_queue").system("rabbitmq").producer(BasicPropertiesAdapter.INSTANCE);

    @Test
    void aMessageCarriesTheContextOfItsSpan() {
        Map<String, Object> sent = send(Map.of("tenant", "acme"));

        assertThat(sent).containsEntry("tenant", "acme");
        assertThat(traceparent(sent))
                .startsWith("00-" + sdk.span().getTraceId() + "-" + sdk.span().getSpanId() + "-");
    }

    @Test
    void theSpanSaysWhatIsSentWhere() {
        created.prepare().placeholder("region", "eu").start(Map.of()).close();

        assertThat(sdk.span())
                .hasName("send orders:order.{region}.created")
                .hasKind(SpanKind.PRODUCER)
                .hasAttributesSatisfyingExactly(
                        equalTo(stringKey("messaging.operation.name"), "send"),
                        equalTo(stringKey("messaging.operation.type"), "send"),
                        equalTo(stringKey("messaging.system.name"), "rabbitmq"),
                        equalTo(stringKey("messaging.destination.template"), "orders:order.{region}.created"),
                        equalTo(stringKey("messaging.destination.name"), "orders:order.eu.created"));
    }

    @Test
    void whatTheCallerSaysOfAMessageStandsAboveWhatItsAdapterTells() {
        AMQP.BasicProperties properties =
                new AMQP.BasicProperties.Builder().correlationId("basket-42").build();
        publish.prepare()
                .attribute("messaging.message.conversation_id", "saga-7")
                .start(properties)
                .close();

        assertThat(sdk.span())
                .hasAttributesSatisfying(equalTo(stringKey("messaging.message.conversation_id"), "saga-7"));
    }

    @Test
    void aDestinationWithoutPlaceholdersIsItsOwnName() {
        publish.start(null).close();

        assertThat(sdk.span())
                .hasName("send task_queue")
                .hasAttributesSatisfying(equalTo(stringKey("messaging.destination.name"), "task_queue"));
        assertThat(sdk.span().getAttributes().get(stringKey("messaging.destination.template")))
                .isNull();
    }

    @Test
    void placeholdersTakeArgumentsOfEveryType() {
        Operation<Map<String, Object>> all = sdk.telemetry()
                .destination("{object}.{null}.{boolean}.{char}.{long}.{float}.{double}.{object}.{missing}")
                .system("test")
                .producer(MapAdapter.OF_OBJECTS);

        all.prepare()
                .placeholder("object", "eu")
                .placeholder("null", null)
                .placeholder("boolean", true)
                .placeholder("char", 'c')
                .placeholder("long", 7)
                .placeholder("float", 0.1f)
                .placeholder("double", 0.1)
                .start(null)
                .close();

        assertThat(sdk.span().getAttributes().get(stringKey("messaging.destination.name")))
                .isEqualTo("eu.null.true.c.7.0.1.0.1.eu.null");
    }

    @Test
    void thePropertiesOfAMessageDescribeIt() {
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .messageId("order-7")
                .correlationId("checkout-3")
                .build();

        publish.start(properties).close();

        assertThat(sdk.span())
                .hasAttributesSatisfying(
                        equalTo(stringKey("messaging.message.id"), "order-7"),
                        equalTo(stringKey("messaging.message.conversation_id"), "checkout-3"));
    }

    @Test
    void theOperationMayHaveTheSystemsOwnWord() {
        sdk.telemetry()
                .destination("task_queue")
                .system("rabbitmq")
                .operation("publish")
                .producer(MapAdapter.OF_OBJECTS)
                .start(null)
                .close();

        assertThat(sdk.span())
                .hasName("publish task_queue")
                .hasAttributesSatisfying(
                        equalTo(stringKey("messaging.operation.name"), "publish"),
                        equalTo(stringKey("messaging.operation.type"), "send"));
    }

    @Test
    void theSpanIsAChildOfTheCurrentOneAndCurrentWhileTheDelegateRuns() {
        Span request =
                sdk.openTelemetry().getTracer("shop").spanBuilder("GET /").startSpan();
        try (Scope ignored = request.makeCurrent()) {
            MessageSpan<Map<String, Object>> span = created.start(null);
            assertThat(Span.current()).isNotSameAs(request);
            span.close();
            assertThat(Span.current()).isSameAs(request);
        }

        assertThat(sdk.span()).hasParentSpanId(request.getSpanContext().getSpanId());
        assertThat(Span.current()).isSameAs(Span.getInvalid());
    }

    @Test
    void baggageTravelsWithTheMessage() {
        try (Scope ignored = Baggage.builder().put("user.id", "u7").build().makeCurrent()) {
            assertThat(send(Map.of())).containsEntry("baggage", "user.id=u7");
        }
    }

    @Test
    void theCallersHeadersAreNotTouchedAndTheirOrderIsKept() {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("zebra", 1);
        headers.put("aardvark", null);

        Map<String, Object> sent = send(headers);

        assertThat(headers).containsOnlyKeys("zebra", "aardvark");
        assertThat(sent.keySet()).containsExactly("zebra", "aardvark", "traceparent");
    }

    @Test
    void aRepublishedMessageKeepsNothingOfItsEarlierJourney() {
        Map<String, Object> headers = new HashMap<>();
        for (String stale : new String[] {
            "traceparent",
            "TraceState",
            "BAGGAGE",
            "x-opt-traceparent",
            "uberctx-user",
            "ot-baggage-user",
            "waybill-relation",
            "waybill-sent-at"
        }) {
            headers.put(stale, "stale");
        }
        headers.put("x-death", "kept");

        assertThat(send(headers)).containsOnlyKeys("traceparent", "x-death").doesNotContainValue("stale");
    }

    @Test
    void whoWritesB3InOneHeaderLeavesNoneOfTheSeveral() {
        Operation<Map<String, Object>> send = Sdk.with(B3Propagator.injectingSingleHeader())
                .telemetry()
                .destination("orders")
                .system("rabbitmq")
                .producer(MapAdapter.OF_OBJECTS);

        Map<String, Object> sent =
                send(send, Map.of("X-B3-TraceId", "stale", "x-b3-spanid", "stale", "x-b3-parentspanid", "stale"));

        assertThat(sent).containsOnlyKeys("b3");
    }

    @Test
    void nullPropertiesAndNullHeadersAreNormal() {
        assertThat(publishing(null).getHeaders()).containsOnlyKeys("traceparent");
        assertThat(publishing(new AMQP.BasicProperties()).getHeaders()).containsOnlyKeys("traceparent");
    }

    @Test
    void allOtherPropertiesOfTheMessageAreKept() {
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .contentEncoding("gzip")
                .deliveryMode(2)
                .priority(3)
                .correlationId("checkout-3")
                .replyTo("replies")
                .expiration("60000")
                .messageId("order-7")
                .timestamp(new Date(0))
                .type("order.created")
                .userId("guest")
                .appId("shop")
                .clusterId("eu")
                .build();

        AMQP.BasicProperties sent = publishing(properties);

        assertThat(sent.builder().headers(null).build()).isEqualTo(properties);
        assertThat(properties.getHeaders()).isNull();
    }

    @Test
    void aFailureMarksTheSpan() {
        MessageSpan<Map<String, Object>> span = created.start(null);
        span.fail(new IllegalStateException("channel closed"));
        span.close();

        assertThat(sdk.span())
                .hasStatus(StatusData.error())
                .hasAttributesSatisfying(equalTo(stringKey("error.type"), "java.lang.IllegalStateException"));
        assertThat(sdk.span().getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .hasName("exception")
                        .hasAttributesSatisfying(equalTo(stringKey("exception.message"), "channel closed")));
    }

    @Test
    void theBrokersAddressIsToldWhereTheApplicationKnowsIt() {
        WaybillTelemetry.builder(sdk.openTelemetry())
                .server("queue.example.com", 5672)
                .build()
                .destination("task_queue")
                .producer(MapAdapter.OF_OBJECTS)
                .start(null)
                .close();

        assertThat(sdk.span())
                .hasAttributesSatisfying(
                        equalTo(stringKey("server.address"), "queue.example.com"),
                        equalTo(AttributeKey.longKey("server.port"), 5672L));
    }

    @Test
    void backendsThatHaveNotCaughtUpGetTheOldSpelling() {
        WaybillTelemetry.builder(sdk.openTelemetry())
                .semanticConventions(SemanticConventions.V1_44)
                .build()
                .destination("task_queue")
                .system("rabbitmq")
                .producer(MapAdapter.OF_OBJECTS)
                .start(null)
                .close();

        assertThat(sdk.span()).hasAttributesSatisfying(equalTo(stringKey("messaging.system"), "rabbitmq"));
        assertThat(sdk.span().getInstrumentationScopeInfo().getSchemaUrl())
                .isEqualTo("https://opentelemetry.io/schemas/1.44.0");
    }

    private Map<String, Object> send(Map<String, Object> headers) {
        return send(created, headers);
    }

    private static Map<String, Object> send(Operation<Map<String, Object>> send, Map<String, Object> headers) {
        MessageSpan<Map<String, Object>> span = send.start(headers);
        try {
            return span.inject(headers);
        } finally {
            span.close();
        }
    }

    private AMQP.BasicProperties publishing(AMQP.BasicProperties properties) {
        MessageSpan<AMQP.BasicProperties> span = publish.start(properties);
        try {
            return span.inject(properties);
        } finally {
            span.close();
        }
    }

    private static String traceparent(Map<String, Object> headers) {
        return (String) headers.get("traceparent");
    }
}
