// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message that is sent on, or tried again, carries the context of its last sender alone. */
@EveryBroker
class ForwardedMessageTest {
    private static final String FOREIGN = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final RecordedSpans spans = new RecordedSpans();
    private final TestQueue queue;
    private final TaskQueue traced;

    ForwardedMessageTest(BrokerUnderTest broker) throws Exception {
        this.queue = TestQueue.on(broker);
        this.traced = TracedTaskQueue.wrap(queue.sender(), spans.openTelemetry());
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void carriesOneContextHoweverOftenItIsSentOn() throws Exception {
        traced.publish(new AMQP.BasicProperties.Builder().messageId("task-1").build(), new byte[0]);
        for (int hop = 0; hop < 20; hop++) {
            GetResponse message = queue.take();
            traced.publish(message.getProps(), message.getBody());
        }

        assertCarriesTheLastContextAlone(queue.take().getProps().getHeaders());
    }

    @Test
    void losesWhatAnEarlierSenderWrote() throws Exception {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("traceparent", FOREIGN);
        headers.put("Traceparent", FOREIGN);
        headers.put("x-opt-traceparent", FOREIGN);
        headers.put("tracestate", "vendor=1");
        headers.put("TRACESTATE", "vendor=1");
        headers.put("baggage", "customer=ada");
        headers.put("customer", "ada");

        traced.publish(new AMQP.BasicProperties.Builder().headers(headers).build(), new byte[0]);

        Map<String, Object> arrived = queue.take().getProps().getHeaders();
        assertThat(arrived.remove("customer")).hasToString("ada");
        assertCarriesTheLastContextAlone(arrived);
    }

    private void assertCarriesTheLastContextAlone(Map<String, Object> headers) {
        SpanData last = spans.all(SpanKind.PRODUCER).stream()
                .max(Comparator.comparingLong(SpanData::getEndEpochNanos))
                .orElseThrow();
        assertThat(headers).containsOnlyKeys("traceparent");
        assertThat(headers.get("traceparent").toString()).contains(last.getTraceId(), last.getSpanId());
    }
}
