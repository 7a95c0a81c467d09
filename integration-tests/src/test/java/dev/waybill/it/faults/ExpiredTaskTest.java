// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.impl.Frame;
import dev.waybill.it.Inbox;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.Way;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A task that is refused again and again: it waits in another queue until it expires there, and comes back. */
@OnOwnRabbitMq
class ExpiredTaskTest {
    private static final int ROUNDS = 50;
    private static final String WORK = "work";
    private static final String WAITING = "waiting";

    private final RecordedSpans spans = new RecordedSpans();
    private final Connection connection;

    ExpiredTaskTest(OwnRabbitMq node) throws Exception {
        this.connection = node.connections().newConnection();
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        spans.close();
    }

    @Test
    void isHandledUnderItsSenderEachTime() throws Exception {
        refusals(Way.WRAPPED);

        SpanData sent = spans.only(SpanKind.PRODUCER);
        List<SpanData> processed = spans.await(SpanKind.CONSUMER, ROUNDS);
        assertThat(processed).extracting(SpanData::getParentSpanId).containsOnly(sent.getSpanId());
        assertThat(processed).extracting(SpanData::getSpanId).doesNotHaveDuplicates();
    }

    @Test
    void isAsLargeAtTheEndAsAnUntracedOneWithOneContextMore() throws Exception {
        Map<String, Object> untraced = lastHeaders(refusals(Way.RAW));
        Map<String, Object> traced = lastHeaders(refusals(Way.WRAPPED));

        assertThat(traced.keySet()).containsAll(untraced.keySet()).hasSize(untraced.size() + 1);
        assertThat(Frame.tableSize(traced) - Frame.tableSize(untraced)).isEqualTo(HeavyContext.TRACEPARENT);
    }

    private static Map<String, Object> lastHeaders(List<Delivery> deliveries) {
        return deliveries.get(ROUNDS - 1).getProperties().getHeaders();
    }

    /** The deliveries of one task, of which the last was acknowledged. */
    private List<Delivery> refusals(Way way) throws Exception {
        Inbox<Delivery> deliveries = new Inbox<>();
        List<Delivery> refused = new ArrayList<>();
        try (Channel channel = connection.createChannel()) {
            channel.queueDeclare(WORK, false, true, true, deadLettersTo(WAITING));
            channel.queueDeclare(WAITING, false, true, false, expiringTo(WORK));
            TaskHandler handler = way.handling((tag, task) -> deliveries.add(task), spans.openTelemetry());
            TaskQueue tasks = way.sending(
                    (properties, body) -> channel.basicPublish("", WORK, properties, body), spans.openTelemetry());
            channel.basicConsume(WORK, false, handler, tag -> {});
            tasks.publish(null, new byte[0]);
            for (int round = 1; round < ROUNDS; round++) {
                refused.add(deliveries.next());
                channel.basicReject(refused.get(round - 1).getEnvelope().getDeliveryTag(), false);
            }
            refused.add(deliveries.next());
            channel.basicAck(refused.get(ROUNDS - 1).getEnvelope().getDeliveryTag(), false);
            channel.queueDelete(WAITING);
        }
        return refused;
    }

    private static Map<String, Object> deadLettersTo(String queue) {
        return Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", queue);
    }

    private static Map<String, Object> expiringTo(String queue) {
        return Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", queue, "x-message-ttl", 1);
    }
}
