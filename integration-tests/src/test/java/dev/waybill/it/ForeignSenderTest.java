// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.impl.LongStringHelper;
import dev.waybill.it.shop.TracedTaskHandler;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Senders of other makes put the context on the wire in their own ways. */
@EveryBroker
class ForeignSenderTest {
    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN_ID = "b7ad6b7169203331";
    private static final String SAMPLED = "00-" + TRACE_ID + "-" + SPAN_ID + "-01";

    private final RecordedSpans spans = new RecordedSpans();
    private final Inbox<Baggage> handled = new Inbox<>();
    private final TestQueue tasks;

    ForeignSenderTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker);
        tasks.consume(TracedTaskHandler.wrap((tag, task) -> handled.add(Baggage.current()), spans.openTelemetry()));
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of("traceparent", SAMPLED),
                Arguments.of("traceparent", LongStringHelper.asLongString(SAMPLED)),
                Arguments.of("traceparent", SAMPLED.getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("traceparent", "00-" + TRACE_ID + "-" + SPAN_ID + "-03"),
                Arguments.of("Traceparent", SAMPLED),
                Arguments.of("x-opt-traceparent", SAMPLED));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void isContinued(String header, Object value) throws Exception {
        send(Map.of(header, value));

        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(processed.getTraceId()).isEqualTo(TRACE_ID);
        assertThat(processed.getParentSpanId()).isEqualTo(SPAN_ID);
    }

    static Stream<Object> unreadable() {
        return Stream.of(
                42,
                4.2,
                true,
                Map.of("traceparent", SAMPLED),
                "",
                "00-garbage",
                SAMPLED.toUpperCase(Locale.ROOT),
                new byte[] {-1, -2, -3},
                "x".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void isIgnoredWhereItCannotBeRead(Object value) throws Exception {
        send(Map.of("traceparent", value));

        assertThat(spans.only(SpanKind.CONSUMER).getParentSpanContext().isValid())
                .isFalse();
    }

    @Test
    void isIgnoredWhereTheHeaderIsNull() throws Exception {
        send(Collections.singletonMap("traceparent", null));

        assertThat(spans.only(SpanKind.CONSUMER).getParentSpanContext().isValid())
                .isFalse();
    }

    @Test
    void handsOnItsBaggage() throws Exception {
        tasks.sender()
                .publish(headers(Map.of("traceparent", SAMPLED, "baggage", "customer=ada,region=eu")), new byte[0]);

        assertThat(handled.next().getEntryValue("region")).isEqualTo("eu");
    }

    private void send(Map<String, Object> headers) throws Exception {
        tasks.sender().publish(headers(headers), new byte[0]);
        handled.next();
    }

    private static AMQP.BasicProperties headers(Map<String, Object> headers) {
        return new AMQP.BasicProperties.Builder().headers(headers).build();
    }
}
