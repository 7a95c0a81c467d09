// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The main job: a task that a worker does joins the trace of the request that left it. */
@EveryBroker
class OneTraceTest {
    private static final byte[] ADA = "ada@example.com".getBytes(StandardCharsets.UTF_8);

    private final RecordedSpans spans = new RecordedSpans();
    private final Inbox<SpanContext> mailed = new Inbox<>();
    private final TestQueue tasks;

    OneTraceTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    @Test
    void joinsTheWorkersSpanToTheRequest() throws Exception {
        TaskQueue queue = connect(tasks.channel(), tasks.name(), spans.openTelemetry());

        SpanData request = spans.request(() -> queue.publish(null, ADA));
        mailed.next();

        SpanData sent = spans.only(SpanKind.PRODUCER);
        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(sent.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(processed.getParentSpanId()).isEqualTo(sent.getSpanId());
        assertThat(spans.all()).extracting(SpanData::getTraceId).containsOnly(request.getTraceId());
    }

    @Test
    void makesTheWorkersSpanCurrentInTheHandler() throws Exception {
        TaskQueue queue = connect(tasks.channel(), tasks.name(), spans.openTelemetry());

        queue.publish(null, ADA);

        assertThat(mailed.next().getSpanId())
                .isEqualTo(spans.only(SpanKind.CONSUMER).getSpanId());
    }

    @Test
    void linksTheWorkersSpanToItsSenderAsWell() throws Exception {
        TaskQueue queue = connect(tasks.channel(), tasks.name(), spans.openTelemetry());

        queue.publish(null, ADA);

        assertThat(spans.only(SpanKind.CONSUMER).getLinks())
                .extracting(LinkData::getSpanContext)
                .extracting(SpanContext::getSpanId)
                .containsExactly(spans.only(SpanKind.PRODUCER).getSpanId());
    }

    @Test
    void namesSpansAndAttributesAsTheConventionsDo() throws Exception {
        TaskQueue queue = connect(tasks.channel(), tasks.name(), spans.openTelemetry());

        queue.publish(null, ADA);

        SpanData sent = spans.only(SpanKind.PRODUCER);
        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(sent.getName()).isEqualTo("send task_queue");
        assertThat(processed.getName()).isEqualTo("process task_queue");
        assertThat(sent.getAttributes().get(text("messaging.system.name"))).isEqualTo("rabbitmq");
        assertThat(processed.getAttributes().get(text("messaging.system.name"))).isEqualTo("rabbitmq");
        assertThat(processed.getAttributes().get(text("rabbitmq.destination.routing_key")))
                .isEqualTo(tasks.name());
        assertThat(processed.getAttributes().get(AttributeKey.longKey("messaging.message.body.size")))
                .isEqualTo(ADA.length);
    }

    @Test
    void startsATraceWhereTheSenderHasNone() throws Exception {
        connect(tasks.channel(), tasks.name(), spans.openTelemetry());

        tasks.sender().publish(null, ADA);

        assertThat(spans.only(SpanKind.CONSUMER).getParentSpanContext().isValid())
                .isFalse();
    }

    /** As a user would write it. */
    private TaskQueue connect(Channel channel, String queue, OpenTelemetry openTelemetry) throws Exception {
        TaskQueue tasks = TracedTaskQueue.wrap(
                (properties, body) -> channel.basicPublish("", queue, properties, body), openTelemetry);
        channel.basicConsume(queue, true, TracedTaskHandler.wrap(this::sendEmail, openTelemetry), tag -> {});
        return tasks;
    }

    private void sendEmail(String consumerTag, Delivery task) {
        mailed.add(Span.current().getSpanContext());
    }

    private static AttributeKey<String> text(String key) {
        return AttributeKey.stringKey(key);
    }
}
