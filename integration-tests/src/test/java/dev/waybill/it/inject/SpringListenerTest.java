// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.inject;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Connection;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.Inbox;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.Order;
import dev.waybill.it.shop.Orders;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A listener of Spring's hands its headers to a traced handler. */
@EveryBroker
class SpringListenerTest {
    private final BrokerUnderTest broker;
    private final RecordedSpans spans = new RecordedSpans();
    private final Inbox<String> picked = new Inbox<>();

    SpringListenerTest(BrokerUnderTest broker) {
        this.broker = broker;
    }

    @AfterEach
    void close() {
        spans.close();
    }

    @Test
    void joinsTheSendersTrace() throws Exception {
        try (Connection connection = broker.connect();
                AnnotationConfigApplicationContext context = contextOn(sharedQueue(connection))) {
            context.getBean(Orders.class).created(new Order("order-42", "ada"), "eu", Map.of());

            assertThat(picked.next())
                    .isEqualTo("order-42 in " + spans.only(SpanKind.CONSUMER).getSpanId());
            assertThat(spans.only(SpanKind.CONSUMER).getParentSpanId())
                    .isEqualTo(spans.only(SpanKind.PRODUCER).getSpanId());
        }
    }

    /** Spring has its own connection; the queue goes with its last consumer. */
    private static String sharedQueue(Connection connection) throws IOException {
        return connection
                .createChannel()
                .queueDeclare("", false, false, true, null)
                .getQueue();
    }

    private AnnotationConfigApplicationContext contextOn(String queue) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("orders.queue", queue)));
        context.registerBean(ConnectionFactory.class, () -> new CachingConnectionFactory(broker.uri()));
        context.registerBean(OpenTelemetry.class, spans::openTelemetry, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Picker.class, () -> this::pick);
        context.register(SpringRabbitWiring.class);
        context.refresh();
        return context;
    }

    private void pick(String orderId) {
        picked.add(orderId + " in " + Span.current().getSpanContext().getSpanId());
    }
}
