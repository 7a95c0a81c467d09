// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Return;
import dev.waybill.it.Inbox;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.Way;
import dev.waybill.it.shop.TaskQueue;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A task that the broker does not take: its sender hears of it as ever. */
@OnOwnRabbitMq
class UnroutableTaskTest {
    private static final AMQP.BasicProperties PROPERTIES = new AMQP.BasicProperties.Builder()
            .messageId("task-1")
            .contentType("text/plain")
            .headers(Map.of("customer", "ada"))
            .build();
    private static final byte[] BODY = {1, 2, 3};

    private final RecordedSpans spans = new RecordedSpans();
    private final Connection connection;
    private final Channel channel;

    UnroutableTaskTest(OwnRabbitMq node) throws Exception {
        this.connection = node.connections().newConnection();
        this.channel = connection.createChannel();
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        spans.close();
    }

    @Test
    void comesBackWithTheContextAndElseAsItWasSent() throws Exception {
        Return untraced = returned(Way.RAW);
        Return traced = returned(Way.WRAPPED);

        Map<String, Object> headers = new HashMap<>(traced.getProperties().getHeaders());
        assertThat(headers.remove("traceparent").toString())
                .contains(spans.only(SpanKind.PRODUCER).getSpanId());
        assertThat(traced.getProperties().builder().headers(headers).build()).isEqualTo(untraced.getProperties());
        assertThat(traced.getBody()).isEqualTo(untraced.getBody());
        assertThat(traced.getReplyText()).isEqualTo(untraced.getReplyText()).isEqualTo("NO_ROUTE");
        assertThat(traced.getRoutingKey()).isEqualTo(untraced.getRoutingKey());
    }

    /** The publish itself did not fail: what becomes of the task is told later, on another thread. */
    @Test
    void hasASpanThatTellsOfNoFailure() throws Exception {
        returned(Way.WRAPPED);

        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(sent.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
    }

    @Test
    void isRefusedToWhomWaitsForTheConfirm() throws Exception {
        assertThat(confirmed(Way.RAW)).isFalse();
        assertThat(confirmed(Way.WRAPPED)).isFalse();
        spans.only(SpanKind.PRODUCER);
    }

    private Return returned(Way way) throws Exception {
        Inbox<Return> returns = new Inbox<>();
        channel.clearReturnListeners();
        channel.addReturnListener(returns::add);
        TaskQueue nowhere = way.sending(
                (properties, body) -> channel.basicPublish("", "no such queue", true, properties, body),
                spans.openTelemetry());
        nowhere.publish(PROPERTIES, BODY);
        return returns.next();
    }

    /** Of a queue that is full before it holds anything. */
    private boolean confirmed(Way way) throws IOException, InterruptedException {
        String full = channel.queueDeclare(
                        "", false, true, false, Map.of("x-max-length", 0, "x-overflow", "reject-publish"))
                .getQueue();
        channel.confirmSelect();
        way.sending((properties, body) -> channel.basicPublish("", full, properties, body), spans.openTelemetry())
                .publish(PROPERTIES, BODY);
        return channel.waitForConfirms();
    }
}
