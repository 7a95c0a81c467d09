// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.LongString;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What arrives is what an untraced sender would have sent, and the propagator's fields. */
@EveryBroker
class SameMessageTest {
    private static final byte[] BODY = allBytes();

    private final RecordedSpans spans = new RecordedSpans();
    private final String user;
    private final TestQueue tasks;
    private final TaskQueue traced;

    SameMessageTest(BrokerUnderTest broker) throws Exception {
        this.user = broker.user();
        this.tasks = TestQueue.on(broker);
        this.traced = TracedTaskQueue.wrap(tasks.sender(), spans.openTelemetry());
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    @Test
    void keepsEveryPropertyAndTheBody() throws Exception {
        GetResponse untraced = tasks.takeUntraced(allProperties(), BODY);

        traced.publish(allProperties(), BODY);

        assertSame(tasks.take(), untraced);
    }

    /** On a message that comes back: the embedded broker takes an expiration for a point in time, and drops the rest. */
    @Test
    void keepsTheExpirationOfAMessageThatNoQueueTakes() throws Exception {
        Inbox<AMQP.BasicProperties> returned = new Inbox<>();
        tasks.channel().addReturnListener((code, text, exchange, key, properties, body) -> returned.add(properties));
        TaskQueue nowhere = TracedTaskQueue.wrap(
                (properties, body) -> tasks.channel().basicPublish("", "nowhere", true, properties, body),
                spans.openTelemetry());

        nowhere.publish(new AMQP.BasicProperties.Builder().expiration("60000").build(), BODY);

        assertThat(returned.next().getExpiration()).isEqualTo("60000");
    }

    @Test
    void keepsNullPropertiesEmpty() throws Exception {
        GetResponse untraced = tasks.takeUntraced(null, BODY);

        traced.publish(null, BODY);

        assertSame(tasks.take(), untraced);
    }

    @Test
    void keepsAnEmptyBody() throws Exception {
        GetResponse untraced = tasks.takeUntraced(null, new byte[0]);

        traced.publish(null, new byte[0]);

        assertSame(tasks.take(), untraced);
    }

    @Test
    void acceptsHeadersThatCannotBeWrittenInto() throws Exception {
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .headers(Collections.unmodifiableMap(new LinkedHashMap<>(Map.of("customer", "ada"))))
                .build();
        GetResponse untraced = tasks.takeUntraced(properties, BODY);

        traced.publish(properties, BODY);

        assertSame(tasks.take(), untraced);
    }

    @Test
    void leavesTheCallersPropertiesAlone() throws Exception {
        AMQP.BasicProperties properties = allProperties();

        traced.publish(properties, BODY);

        assertThat(properties.getHeaders()).usingRecursiveComparison().isEqualTo(headersOfEveryType());
    }

    @Test
    void addsTheFieldsOfThePropagatorAndNoOthers() throws Exception {
        try (Scope ignored = Baggage.builder().put("region", "eu").build().makeCurrent()) {
            traced.publish(null, BODY);
        }

        Map<String, String> added = texts(headersOf(tasks.take()));
        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(added).containsOnlyKeys("traceparent", "baggage");
        assertThat(added.get("traceparent")).matches("00-" + sent.getTraceId() + "-" + sent.getSpanId() + "-0[13]");
        assertThat(added.get("baggage")).isEqualTo("region=eu");
    }

    private void assertSame(GetResponse traced, GetResponse untraced) {
        assertThat(traced.getBody()).isEqualTo(untraced.getBody());
        assertThat(headersOf(traced)).containsKey("traceparent");
        Map<String, Object> own = headersOf(traced);
        own.keySet().removeAll(RecordedSpans.W3C.fields());
        assertThat(own).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(headersOf(untraced));
        assertThat(traced.getProps().builder().headers(null).build())
                .isEqualTo(untraced.getProps().builder().headers(null).build());
    }

    private static Map<String, Object> headersOf(GetResponse message) {
        @Nullable Map<String, Object> headers = message.getProps().getHeaders();
        return headers == null ? new LinkedHashMap<>() : new LinkedHashMap<>(headers);
    }

    private static Map<String, String> texts(Map<String, Object> headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        headers.forEach((name, value) -> texts.put(name, ((LongString) value).toString()));
        return texts;
    }

    @SuppressWarnings("deprecation") // a property all the same
    private AMQP.BasicProperties allProperties() {
        return new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .contentEncoding("identity")
                .headers(headersOfEveryType())
                .deliveryMode(2)
                .priority(4)
                .correlationId("order-42")
                .replyTo("replies")
                .messageId("message-42")
                .timestamp(new Date(1_700_000_000_000L))
                .type("order.created")
                .userId(user)
                .appId("shop")
                .clusterId("cluster")
                .build();
    }

    private static Map<String, Object> headersOfEveryType() {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("text", "Grüße");
        headers.put("bytes", new byte[] {0, -1, 1});
        headers.put("int", 42);
        headers.put("long", 1L << 40);
        headers.put("short", (short) 7);
        headers.put("byte", (byte) -7);
        headers.put("double", 1.5);
        headers.put("float", 2.5f);
        headers.put("boolean", true);
        headers.put("decimal", new BigDecimal("19.99"));
        headers.put("date", new Date(1_700_000_000_000L));
        headers.put("list", Arrays.asList(1, "two", null));
        headers.put("table", Map.of("nested", Map.of("deep", List.of("x"))));
        headers.put("nothing", null);
        return headers;
    }

    private static byte[] allBytes() {
        byte[] bytes = new byte[256 * 1024];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 >> 3);
        }
        return bytes;
    }
}
