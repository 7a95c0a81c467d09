// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.it.shop.TaskBatches;
import dev.waybill.it.shop.TracedTaskBatches;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many messages that are sent in one call, and the context that each of them carries. */
@EveryBroker
class BatchProducerTest {
    private static final String SENT = "messaging.client.sent.messages";
    private static final AMQP.BasicProperties PLAIN = new AMQP.BasicProperties();
    private static final AMQP.BasicProperties WITH_CONTEXT = Senders.properties(Senders.traceparent(7));

    private final RecordedSpans spans = new RecordedSpans();
    private final TestQueue queue;
    private final TaskBatches tasks;

    BatchProducerTest(BrokerUnderTest broker) throws Exception {
        this.queue = TestQueue.on(broker);
        this.tasks = TracedTaskBatches.wrap(new SentOneByOne(queue), spans.openTelemetry());
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void eachMessageCarriesASpanOfItsOwn() throws Exception {
        SpanData request = spans.request(() -> tasks.publish(Collections.nCopies(3, PLAIN)));

        List<SpanData> created = spans.all(SpanKind.PRODUCER);
        SpanData sent = spans.only(SpanKind.CLIENT);
        assertThat(created).hasSize(3).allSatisfy(one -> {
            assertThat(one.getName()).isEqualTo("create task_queue");
            assertThat(one.getParentSpanId()).isEqualTo(request.getSpanId());
        });
        assertThat(carried(3)).containsExactlyElementsOf(Links.ids(created));
        assertThat(sent.getName()).isEqualTo("send task_queue");
        assertThat(sent.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(Links.of(sent)).containsExactlyElementsOf(Links.ids(created));
        assertThat(sent.getAttributes().get(longKey("messaging.batch.message_count")))
                .isEqualTo(3);
    }

    @Test
    void countsWhatIsSentAndNotWhatIsCreated() throws Exception {
        tasks.publish(Collections.nCopies(3, PLAIN));

        assertThat(spans.counted(SENT)).isEqualTo(3);
        queue.take(3);
    }

    @Test
    void tellsEachMessagesIdOnItsOwnSpan() throws Exception {
        tasks.publish(List.of(
                new AMQP.BasicProperties.Builder().messageId("task-1").build(),
                new AMQP.BasicProperties.Builder().messageId("task-2").build()));

        assertThat(spans.all(SpanKind.PRODUCER))
                .extracting(one -> one.getAttributes().get(stringKey("messaging.message.id")))
                .containsExactly("task-1", "task-2");
        assertThat(queue.take(2))
                .extracting(task -> task.getProperties().getMessageId())
                .containsExactly("task-1", "task-2");
    }

    @Test
    void oneSpanIsCarriedByAllWhereThatIsEnough() throws Exception {
        tasks.publishAsOne(Collections.nCopies(3, PLAIN));

        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(spans.all()).hasSize(1);
        assertThat(sent.getName()).isEqualTo("send task_queue");
        assertThat(carried(3)).containsOnly(sent.getSpanId());
    }

    @Test
    void eachOf128MessagesHasASpan() throws Exception {
        tasks.publish(Collections.nCopies(128, PLAIN));

        assertThat(carried(128)).containsExactlyElementsOf(Links.ids(spans.all(SpanKind.PRODUCER)));
    }

    @Test
    void aLargerBatchIsCarriedByOneSpan() throws Exception {
        tasks.publish(Collections.nCopies(129, PLAIN));

        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(spans.all()).hasSize(1);
        assertThat(carried(129)).hasSize(129).containsOnly(sent.getSpanId());
    }

    @Test
    void aContextThatIsToBeKeptStaysAndIsLinked() throws Exception {
        tasks.republish(List.of(WITH_CONTEXT, PLAIN));

        SpanData created = spans.only(SpanKind.PRODUCER);
        assertThat(carried(2)).containsExactly(Senders.span(7), created.getSpanId());
        assertThat(Links.of(spans.only(SpanKind.CLIENT))).containsExactly(Senders.span(7), created.getSpanId());
    }

    @Test
    void aContextThatIsToBeKeptStaysBesideTheOneSpanOfTheOthers() throws Exception {
        tasks.republishAsOne(List.of(WITH_CONTEXT, PLAIN));

        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(spans.all()).hasSize(1);
        assertThat(carried(2)).containsExactly(Senders.span(7), sent.getSpanId());
        assertThat(Links.of(sent)).containsExactly(Senders.span(7));
    }

    @Test
    void aContextIsReplacedUnlessItIsToBeKept() throws Exception {
        tasks.publish(List.of(WITH_CONTEXT, PLAIN));

        assertThat(carried(2)).containsExactlyElementsOf(Links.ids(spans.all(SpanKind.PRODUCER)));
    }

    @Test
    void aSingleMessageKeepsItsContextToo() throws Exception {
        tasks.forward(WITH_CONTEXT, new byte[0]);

        SpanData sent = spans.only(SpanKind.CLIENT);
        assertThat(spans.all()).hasSize(1);
        assertThat(carried(1)).containsExactly(Senders.span(7));
        assertThat(Links.of(sent)).containsExactly(Senders.span(7));
    }

    @Test
    void aSingleMessageWithoutContextGetsOne() throws Exception {
        tasks.forward(PLAIN, new byte[0]);

        assertThat(carried(1)).containsExactly(spans.only(SpanKind.PRODUCER).getSpanId());
    }

    @Test
    void anEmptyBatchIsSentAsOne() throws Exception {
        tasks.publish(List.of());

        assertThat(spans.only(SpanKind.CLIENT).getAttributes().get(longKey("messaging.batch.message_count")))
                .isZero();
    }

    /** The span ids in the messages that arrived. */
    private List<String> carried(int count) {
        return queue.take(count).stream().map(BatchProducerTest::spanIdIn).toList();
    }

    private static String spanIdIn(Delivery task) {
        return task.getProperties().getHeaders().get("traceparent").toString().split("-")[2];
    }
}
