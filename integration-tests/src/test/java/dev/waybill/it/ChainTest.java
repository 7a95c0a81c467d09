// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A worker that sends on: what it sends belongs to what it handles. */
@EveryBroker
class ChainTest {
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final AMQP.BasicProperties WITH_CONTEXT = new AMQP.BasicProperties.Builder()
            .headers(Map.of("traceparent", TRACEPARENT))
            .build();

    private final RecordedSpans spans = new RecordedSpans();
    private final TestQueue orders;
    private final TestQueue invoices;

    ChainTest(BrokerUnderTest broker) throws Exception {
        this.orders = TestQueue.on(broker);
        this.invoices = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        orders.close();
        invoices.close();
        spans.close();
    }

    @Test
    void isOneTrace() throws Exception {
        orders.consume(sendingOn(spans.openTelemetry()));
        invoices.consume(TracedTaskHandler.wrap((tag, invoice) -> {}, spans.openTelemetry()));

        TracedTaskQueue.wrap(orders.sender(), spans.openTelemetry()).publish(null, new byte[0]);

        spans.await(SpanKind.CONSUMER, 2);
        assertThat(spans.all())
                .hasSize(4)
                .extracting(SpanData::getTraceId)
                .containsOnly(rootOf(spans.all()).getTraceId());
        assertThat(spans.all()).extracting(SpanData::getParentSpanId).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheContextWhereNobodyRecords() throws Exception {
        OpenTelemetry disabled = OpenTelemetry.propagating(ContextPropagators.create(RecordedSpans.W3C));
        orders.consume(sendingOn(disabled));

        orders.sender().publish(WITH_CONTEXT, new byte[0]);

        GetResponse invoice = invoices.take();
        assertThat(invoice.getProps().getHeaders().get("traceparent")).hasToString(TRACEPARENT);
    }

    @Test
    void carriesNothingWhereTelemetryIsOff() throws Exception {
        orders.consume(sendingOn(OpenTelemetry.noop()));

        orders.sender().publish(WITH_CONTEXT, new byte[0]);

        assertThat(invoices.take().getProps().getHeaders()).isNull();
    }

    @Test
    void handsTheCallersOwnMessageToTheDelegateWhereTelemetryIsOff() throws Exception {
        List<AMQP.BasicProperties> received = new ArrayList<>();
        TaskQueue off = TracedTaskQueue.wrap((properties, body) -> received.add(properties), OpenTelemetry.noop());

        off.publish(WITH_CONTEXT, new byte[0]);

        assertThat(received).singleElement().isSameAs(WITH_CONTEXT);
    }

    private TaskHandler sendingOn(OpenTelemetry openTelemetry) {
        TaskQueue next = TracedTaskQueue.wrap(invoices.sender(), openTelemetry);
        return TracedTaskHandler.wrap((tag, order) -> next.publish(null, order.getBody()), openTelemetry);
    }

    private static SpanData rootOf(List<SpanData> spans) {
        return spans.stream()
                .filter(span -> !span.getParentSpanContext().isValid())
                .findFirst()
                .orElseThrow();
    }
}
