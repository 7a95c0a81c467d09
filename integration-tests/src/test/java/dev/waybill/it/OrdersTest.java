// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.shop.Order;
import dev.waybill.it.shop.OrderHandler;
import dev.waybill.it.shop.Orders;
import dev.waybill.it.shop.TracedOrderHandler;
import dev.waybill.it.shop.TracedOrders;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A context that travels in a map of headers, under a destination with a placeholder. */
@EveryBroker
class OrdersTest {
    private static final Order ORDER = new Order("order-42", "ada");

    private final RecordedSpans spans = new RecordedSpans();
    private final TestQueue queue;
    private final Orders orders;

    OrdersTest(BrokerUnderTest broker) throws Exception {
        this.queue = TestQueue.on(broker);
        this.orders = TracedOrders.wrap(new RabbitOrders(), spans.openTelemetry());
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void joinsTheHandlersSpanToTheSenders() throws Exception {
        orders.created(ORDER, "eu", Map.of("priority", "high"));
        handle(queue.take());

        assertThat(spans.only(SpanKind.CONSUMER).getParentSpanId())
                .isEqualTo(spans.only(SpanKind.PRODUCER).getSpanId());
    }

    @Test
    void namesSpansByTheTemplateAndKeepsTheRegionInAnAttribute() throws Exception {
        orders.created(ORDER, "eu", Map.of());

        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(sent.getName()).isEqualTo("send orders:order.{region}.created");
        assertThat(sent.getAttributes().get(AttributeKey.stringKey("messaging.destination.name")))
                .isEqualTo("orders:order.eu.created");
        assertThat(sent.getAttributes().get(AttributeKey.stringKey("messaging.destination.template")))
                .isEqualTo("orders:order.{region}.created");
    }

    @Test
    void keepsTheOtherHeaders() throws Exception {
        orders.created(ORDER, "eu", Map.of("priority", "high"));

        assertThat(queue.take().getProps().getHeaders())
                .containsOnlyKeys("priority", "traceparent")
                .extractingByKey("priority")
                .hasToString("high");
    }

    @Test
    void forwardsWhatIsDeliberatelyUntraced() throws Exception {
        assertThat(orders.waiting()).isZero();
        assertThat(spans.all()).isEmpty();
    }

    private void handle(GetResponse message) {
        OrderHandler handler = TracedOrderHandler.wrap((orderId, headers) -> {}, spans.openTelemetry());
        handler.created(
                new String(message.getBody(), StandardCharsets.UTF_8),
                message.getProps().getHeaders());
    }

    private final class RabbitOrders implements Orders {
        @Override
        public void created(Order order, String region, @Nullable Map<String, Object> headers) throws IOException {
            AMQP.BasicProperties properties =
                    new AMQP.BasicProperties.Builder().headers(headers).build();
            queue.sender().publish(properties, order.id().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public long waiting() throws IOException {
            return queue.channel().messageCount(queue.name());
        }
    }
}
