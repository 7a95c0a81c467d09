// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import dev.waybill.it.shop.TaskBatches;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskBatches;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A message that comes again and again, and still tells who sent it first. */
@EveryBroker
class RedeliveryTest {
    private static final int HOPS = 50;

    private final RecordedSpans spans = new RecordedSpans();
    private final Inbox<Delivery> handled = new Inbox<>();
    private final BrokerUnderTest broker;
    private final TestQueue tasks;

    RedeliveryTest(BrokerUnderTest broker) throws Exception {
        this.broker = broker;
        this.tasks = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    @Test
    void aRequeuedMessageSaysThatItComesAgain() throws Exception {
        Channel channel = tasks.newChannel();
        TaskHandler handler = TracedTaskHandler.wrap(
                (tag, task) -> {
                    boolean again = task.getEnvelope().isRedeliver();
                    channel.basicReject(task.getEnvelope().getDeliveryTag(), !again);
                },
                spans.openTelemetry());
        channel.basicConsume(tasks.name(), false, handler, tag -> {});

        traced().publish(null, new byte[0]);

        List<SpanData> processed = spans.await(SpanKind.CONSUMER, 2);
        assertThat(processed)
                .extracting(span -> span.getAttributes().get(booleanKey("waybill.message.redelivered")))
                .containsExactly(null, true);
        assertThat(processed)
                .extracting(SpanData::getParentSpanId)
                .containsOnly(spans.only(SpanKind.PRODUCER).getSpanId());
    }

    @Test
    void aMessageThatWasADeadLetterManyTimesIsStillItsFirstSenders() throws Exception {
        List<Delivery> deliveries = retried(HOPS);

        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(spans.await(SpanKind.CONSUMER, HOPS))
                .extracting(SpanData::getParentSpanId)
                .containsOnly(sent.getSpanId());
        assertThat(deliveries)
                .allSatisfy(task -> assertThat(contexts(task))
                        .singleElement()
                        .asString()
                        .startsWith("00-" + sent.getTraceId() + "-" + sent.getSpanId()));
    }

    @Test
    void aDeadLettersHeadersDoNotGrow() throws Exception {
        List<Delivery> deliveries = retried(HOPS);

        assertThat(deliveries.subList(2, HOPS))
                .extracting(RedeliveryTest::sizeOfHeaders)
                .containsOnly(sizeOfHeaders(deliveries.get(2)));
    }

    /** The embedded broker writes no history into dead letters. */
    @Test
    void aDeadLetterTellsWhyWhereAndHowOften() throws Exception {
        Assumptions.assumeFalse(broker.isEmbedded(), "the embedded broker tells nothing of dead letters");

        retried(4);

        SpanData last = spans.await(SpanKind.CONSUMER, 4).get(3);
        assertThat(last.getAttributes().get(longKey("waybill.dead_letter.count")))
                .isEqualTo(2);
        assertThat(last.getAttributes().get(stringKey("waybill.dead_letter.reason")))
                .isEqualTo("rejected");
        assertThat(last.getAttributes().get(stringKey("waybill.dead_letter.queue")))
                .startsWith("work-");
        assertThat(spans.all(SpanKind.CONSUMER).get(2).getAttributes().get(stringKey("waybill.dead_letter.queue")))
                .startsWith("retry-");
    }

    /** Only quorum queues count deliveries; they are durable and shared, so this one is deleted by hand. */
    @Test
    void aQuorumQueueTellsHowOftenItTried() throws Exception {
        Assumptions.assumeFalse(broker.isEmbedded(), "the embedded broker has no quorum queues");
        Channel channel = tasks.newChannel();
        String quorum = "quorum-" + tasks.name();
        channel.queueDeclare(quorum, true, false, false, Map.of("x-queue-type", "quorum"));
        try {
            TaskHandler handler = TracedTaskHandler.wrap(
                    (tag, task) -> channel.basicReject(
                            task.getEnvelope().getDeliveryTag(),
                            !task.getEnvelope().isRedeliver()),
                    spans.openTelemetry());
            channel.basicConsume(quorum, false, handler, tag -> {});
            channel.basicPublish("", quorum, null, new byte[0]);

            assertThat(spans.await(SpanKind.CONSUMER, 2))
                    .extracting(span -> span.getAttributes().get(longKey("waybill.message.delivery_count")))
                    .containsExactly(null, 1L);
        } finally {
            channel.queueDelete(quorum);
        }
    }

    @Test
    void aMessageThatIsSentAgainCarriesOneContextOnly() throws Exception {
        TaskQueue queue = traced();
        queue.publish(null, new byte[0]);
        Delivery first = tasks.take(1).get(0);
        Delivery task = first;
        for (int hop = 0; hop < HOPS; hop++) {
            queue.publish(task.getProperties(), task.getBody());
            task = tasks.take(1).get(0);
        }

        SpanData last = spans.await(SpanKind.PRODUCER, HOPS + 1).get(HOPS);
        assertThat(contexts(task)).singleElement().asString().contains(last.getSpanId());
        assertThat(sizeOfHeaders(task)).isEqualTo(sizeOfHeaders(first));
    }

    @Test
    void aMessageThatIsForwardedKeepsTheContextOfItsFirstSender() throws Exception {
        TaskBatches forwarding = TracedTaskBatches.wrap(new SentOneByOne(tasks), spans.openTelemetry());
        forwarding.forward(new AMQP.BasicProperties(), new byte[0]);
        Delivery first = tasks.take(1).get(0);
        Delivery task = first;
        for (int hop = 0; hop < HOPS; hop++) {
            forwarding.forward(task.getProperties(), task.getBody());
            task = tasks.take(1).get(0);
        }

        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(contexts(task)).singleElement().asString().contains(sent.getSpanId());
        assertThat(sizeOfHeaders(task)).isEqualTo(sizeOfHeaders(first));
        assertThat(Links.ofAll(spans.await(SpanKind.CLIENT, HOPS)))
                .hasSize(HOPS)
                .containsOnly(sent.getSpanId());
    }

    private TaskQueue traced() {
        return TracedTaskQueue.wrap(tasks.sender(), spans.openTelemetry());
    }

    /** The deliveries of one message that is rejected each time, and acknowledged at the last. */
    private List<Delivery> retried(int hops) throws Exception {
        List<Delivery> deliveries = new ArrayList<>();
        try (RetryCycle cycle = new RetryCycle(broker)) {
            cycle.consume(TracedTaskHandler.wrap((tag, task) -> handled.add(task), spans.openTelemetry()));
            TracedTaskQueue.wrap((properties, body) -> cycle.send(properties), spans.openTelemetry())
                    .publish(null, new byte[0]);
            for (int hop = 1; hop <= hops; hop++) {
                Delivery task = handled.next();
                deliveries.add(task);
                cycle.settle(task, hop == hops);
            }
        }
        return deliveries;
    }

    /** Every header that a reader could take for the context. */
    private static List<String> contexts(Delivery task) {
        return task.getProperties().getHeaders().entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).contains("traceparent"))
                .map(header -> header.getValue().toString())
                .toList();
    }

    /** The count of deaths alone may differ. */
    private static int sizeOfHeaders(Delivery task) {
        Map<String, Object> headers = new LinkedHashMap<>(task.getProperties().getHeaders());
        int deaths = headers.remove("x-death") instanceof List<?> each ? each.size() : 0;
        return deaths + headers.toString().length();
    }
}
