// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import com.rabbitmq.client.AMQP;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchProducerTest {
    private final Sdk sdk = Sdk.recording();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 128})
    void eachMessageIsCreatedAndAllAreSentTogether(int count) {
        List<Map<String, Object>> sent = send(createEach(), empty(count));

        List<SpanData> created = sdk.spans(SpanKind.PRODUCER);
        SpanData send = sdk.spans(SpanKind.CLIENT).get(0);
        assertThat(created)
                .hasSize(count)
                .allSatisfy(span -> assertThat(span)
                        .hasName("create emails")
                        .hasAttributesSatisfying(
                                equalTo(stringKey("messaging.operation.name"), "create"),
                                equalTo(stringKey("messaging.operation.type"), "create")));
        assertThat(send)
                .hasName("send emails")
                .hasAttributesSatisfying(equalTo(longKey("messaging.batch.message_count"), (long) count));
        assertThat(linkedSpans(send)).containsExactlyElementsOf(ids(created));
        assertThat(sent.stream().map(BatchProducerTest::parent)).containsExactlyElementsOf(ids(created));
    }

    @Test
    void aLargerBatchGetsOneSpanForAll() {
        List<Map<String, Object>> sent = send(createEach(), empty(129));

        assertThat(sdk.span())
                .hasName("send emails")
                .hasKind(SpanKind.PRODUCER)
                .hasTotalRecordedLinks(0)
                .hasAttributesSatisfying(equalTo(longKey("messaging.batch.message_count"), 129L));
        assertThat(sent)
                .allSatisfy(message ->
                        assertThat(parent(message)).isEqualTo(sdk.span().getSpanId()));
    }

    @Test
    void howLargeIsForTheDeploymentToSay() {
        WaybillTelemetry telemetry =
                WaybillTelemetry.builder(sdk.openTelemetry()).maxCreateSpans(1).build();

        send(batch(telemetry.destination("emails")), empty(2));

        assertThat(sdk.spans()).hasSize(1);
    }

    @Test
    void whatIsCreatedBeyondTheLinksThatASpanKeepsIsLinkedToFurtherSpans() {
        WaybillTelemetry telemetry =
                WaybillTelemetry.builder(sdk.openTelemetry()).maxLinks(1).build();

        send(batch(telemetry.destination("emails")), empty(2));

        List<String> created = ids(sdk.spans(SpanKind.PRODUCER));
        assertThat(linkedSpans(sdk.spans(SpanKind.CLIENT).get(0))).containsExactly(created.get(0));
        assertThat(linkedSpans(sdk.spans(SpanKind.INTERNAL).get(0))).containsExactly(created.get(1));
    }

    @Test
    void oneSpanForAllWhereThatIsEnough() {
        List<Map<String, Object>> sent =
                send(batch(sdk.telemetry().destination("emails").oneSpan()), empty(2));

        assertThat(sdk.span()).hasKind(SpanKind.PRODUCER);
        assertThat(sent)
                .allSatisfy(message ->
                        assertThat(parent(message)).isEqualTo(sdk.span().getSpanId()));
    }

    @Test
    void anEmptyBatchAndNoneAtAllAreNormal() {
        assertThat(send(createEach(), List.of())).isEmpty();
        assertThat(send(createEach(), null)).isNull();

        assertThat(sdk.spans())
                .hasSize(2)
                .allSatisfy(span -> assertThat(span)
                        .hasAttributesSatisfying(equalTo(longKey("messaging.batch.message_count"), 0L)));
    }

    @Test
    void theCallersMessagesAreNotTouched() {
        Map<String, Object> message = new HashMap<>(Map.of("tenant", "acme"));
        List<Map<String, Object>> messages = Collections.unmodifiableList(Arrays.asList(message, null));

        List<Map<String, Object>> sent = send(createEach(), messages);

        assertThat(message).containsOnlyKeys("tenant");
        assertThat(sent.get(0)).containsOnlyKeys("tenant", "traceparent");
        assertThat(sent.get(1)).containsOnlyKeys("traceparent");
    }

    @Test
    void oneMessageThatCannotBeWrittenGoesOutAsItIs() {
        Map<String, Object> broken = new HashMap<>(Map.of("tenant", "acme"));
        CarrierWriter<Map<String, Object>> choosy = (message, fields) -> {
            if (message == broken) {
                throw new IllegalStateException("frozen");
            }
            return fields.copyInto(message);
        };
        Operation<List<Map<String, Object>>> operation =
                sdk.telemetry().destination("emails").batchProducer(Messages.inList(), choosy);

        try (LogLines log = new LogLines()) {
            List<Map<String, Object>> sent = send(operation, List.of(broken, new HashMap<>()));

            assertThat(sent.get(0)).isSameAs(broken);
            assertThat(sent.get(1)).containsOnlyKeys("traceparent");
            assertThat(log.all()).hasSize(1);
        }
    }

    @Test
    void aConversationThatAllMessagesShareIsToldOfTheirSending() {
        AMQP.BasicProperties properties =
                new AMQP.BasicProperties.Builder().correlationId("checkout-3").build();

        sdk.telemetry()
                .destination("emails")
                .batchProducer(Messages.<AMQP.BasicProperties>inList(), BasicPropertiesAdapter.INSTANCE)
                .start(List.of(properties, properties))
                .close();

        assertThat(sdk.spans())
                .hasSize(3)
                .allSatisfy(span -> assertThat(span)
                        .hasAttributesSatisfying(
                                equalTo(stringKey("messaging.message.conversation_id"), "checkout-3")));
    }

    @Test
    void messagesThatHoldAContextMayKeepIt() {
        Operation<List<Map<String, Object>>> keeping = sdk.telemetry()
                .destination("emails")
                .keepingBatchProducer(Messages.inList(), MapAdapter.OF_OBJECTS, MapAdapter.OF_OBJECTS);
        Map<String, Object> created = Senders.message(7);

        List<Map<String, Object>> sent = send(keeping, List.of(created, Map.of()));

        SpanData create = sdk.spans(SpanKind.PRODUCER).get(0);
        assertThat(sdk.spans(SpanKind.PRODUCER)).hasSize(1);
        assertThat(sent.get(0)).isSameAs(created);
        assertThat(parent(sent.get(1))).isEqualTo(create.getSpanId());
        assertThat(linkedSpans(sdk.spans(SpanKind.CLIENT).get(0))).containsExactly(Senders.span(7), create.getSpanId());
    }

    @Test
    void aSingleMessageThatHoldsAContextMayKeepIt() {
        Operation<Map<String, Object>> keeping =
                sdk.telemetry().destination("emails").keepingProducer(MapAdapter.OF_OBJECTS, MapAdapter.OF_OBJECTS);
        Map<String, Object> created = Senders.message(7);

        MessageSpan<Map<String, Object>> span = keeping.start(created);
        assertThat(span.inject(created)).isSameAs(created);
        span.close();

        assertThat(sdk.span()).hasKind(SpanKind.CLIENT);
        assertThat(linkedSpans(sdk.span())).containsExactly(Senders.span(7));
    }

    @Test
    void aMessageWithoutAContextToKeepGetsOne() {
        Operation<Map<String, Object>> keeping =
                sdk.telemetry().destination("emails").keepingProducer(MapAdapter.OF_OBJECTS, MapAdapter.OF_OBJECTS);

        MessageSpan<Map<String, Object>> span = keeping.start(Map.of("traceparent", "nonsense"));
        Map<String, Object> sent = span.inject(Map.of("traceparent", "nonsense"));
        span.close();

        assertThat(sdk.span()).hasKind(SpanKind.PRODUCER);
        assertThat(parent(sent)).isEqualTo(sdk.span().getSpanId());
    }

    @Test
    void collectionsAndArraysAreBatchesToo() {
        Operation<Collection<Map<String, Object>>> collection =
                sdk.telemetry().destination("emails").batchProducer(Messages.inCollection(), MapAdapter.OF_OBJECTS);
        MessageSpan<Collection<Map<String, Object>>> first = collection.start(empty(2));
        assertThat(first.<Collection<Map<String, Object>>>inject(empty(2)))
                .allSatisfy(message -> assertThat(message).containsOnlyKeys("traceparent"));
        first.close();

        Operation<StringBuilder[]> array = sdk.telemetry()
                .destination("emails")
                .batchProducer(
                        Messages.inArray(),
                        SetterAdapter.<StringBuilder>writingInto((target, key, value) -> target.append(key)));
        StringBuilder[] given = {new StringBuilder()};
        MessageSpan<StringBuilder[]> second = array.start(given);
        StringBuilder[] sent = second.inject(given);
        second.close();
        assertThat(sent).isNotSameAs(given).containsExactly(given);
        assertThat(given[0]).hasToString("traceparent");
    }

    private Operation<List<Map<String, Object>>> createEach() {
        return batch(sdk.telemetry().destination("emails"));
    }

    private static Operation<List<Map<String, Object>>> batch(Destination destination) {
        return destination.system("rabbitmq").batchProducer(Messages.inList(), MapAdapter.OF_OBJECTS);
    }

    private static List<Map<String, Object>> send(
            Operation<List<Map<String, Object>>> operation, List<Map<String, Object>> messages) {
        MessageSpan<List<Map<String, Object>>> span = operation.start(messages);
        try {
            return span.inject(messages);
        } finally {
            span.close();
        }
    }

    private static List<Map<String, Object>> empty(int count) {
        return new ArrayList<>(Collections.nCopies(count, Map.of()));
    }

    private static String parent(Map<String, Object> message) {
        return ((String) message.get("traceparent")).substring(36, 52);
    }

    private static List<String> ids(List<SpanData> spans) {
        return spans.stream().map(SpanData::getSpanId).toList();
    }

    private static List<String> linkedSpans(SpanData span) {
        return span.getLinks().stream()
                .map(LinkData::getSpanContext)
                .map(SpanContext::getSpanId)
                .toList();
    }
}
