// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many threads send and handle at once, and every message keeps its own trace. */
@EveryBroker
class ParentageUnderLoadTest {
    private static final int PRODUCERS = 4;
    private static final int CONSUMERS = 3;
    private static final int MESSAGES_EACH = 250;
    private static final List<String> IDS = IntStream.range(0, PRODUCERS)
            .boxed()
            .flatMap(producer -> IntStream.range(0, MESSAGES_EACH).mapToObj(n -> producer + "-" + n))
            .toList();
    private static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");

    private final RecordedSpans spans = new RecordedSpans();
    private final WaybillTelemetry telemetry = spans.telemetry();
    private final Queue<String> handled = new ConcurrentLinkedQueue<>();
    private final TestQueue tasks;

    ParentageUnderLoadTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker);
    }

    @BeforeEach
    void sendAndHandle() throws Exception {
        TaskHandler handler = TracedTaskHandler.wrap(
                (tag, task) -> handled.add(task.getProperties().getMessageId()), telemetry);
        for (int i = 0; i < CONSUMERS; i++) {
            tasks.consume(handler);
        }
        ExecutorService threads = Executors.newFixedThreadPool(PRODUCERS);
        try {
            List<Future<?>> producers = new ArrayList<>();
            for (int i = 0; i < PRODUCERS; i++) {
                List<String> ids = IDS.subList(i * MESSAGES_EACH, (i + 1) * MESSAGES_EACH);
                Channel channel = tasks.newChannel();
                producers.add(threads.submit(() -> send(ids, channel)));
            }
            for (Future<?> producer : producers) {
                producer.get();
            }
        } finally {
            threads.shutdown();
        }
        Patience.await().until(() -> spans.all(SpanKind.CONSUMER).size() >= IDS.size());
    }

    private Void send(List<String> ids, Channel channel) throws Exception {
        TaskQueue queue = TracedTaskQueue.wrap(tasks.senderOn(channel), telemetry);
        for (String id : ids) {
            queue.publish(new AMQP.BasicProperties.Builder().messageId(id).build(), new byte[0]);
        }
        tasks.probe();
        return null;
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    @Test
    void losesAndDoublesNoMessage() {
        assertThat(handled).containsExactlyInAnyOrderElementsOf(IDS);
    }

    @Test
    void putsEveryMessageUnderItsOwnSender() {
        Map<String, SpanData> sent = byMessageId(SpanKind.PRODUCER);
        Map<String, SpanData> processed = byMessageId(SpanKind.CONSUMER);

        assertThat(processed.keySet()).containsExactlyInAnyOrderElementsOf(IDS);
        assertThat(processed).allSatisfy((id, span) -> {
            assertThat(span.getParentSpanId()).isEqualTo(sent.get(id).getSpanId());
            assertThat(span.getTraceId()).isEqualTo(sent.get(id).getTraceId());
        });
    }

    @Test
    void givesEveryMessageItsOwnTrace() {
        assertThat(spans.all(SpanKind.PRODUCER))
                .hasSize(IDS.size())
                .extracting(SpanData::getTraceId)
                .doesNotHaveDuplicates();
    }

    /** Fails if two spans claim one message. */
    private Map<String, SpanData> byMessageId(SpanKind kind) {
        return spans.all(kind).stream()
                .collect(Collectors.toMap(span -> span.getAttributes().get(MESSAGE_ID), Function.identity()));
    }
}
