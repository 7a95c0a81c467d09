// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Delivery;
import dev.waybill.it.shop.ResultReducer;
import dev.waybill.it.shop.Results;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedResultReducer;
import dev.waybill.it.shop.TracedResults;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One request, many tasks, a result of each, and one who puts the results together. */
@EveryBroker
class FanOutTest {
    private static final int TASKS = 12;

    private final RecordedSpans spans = new RecordedSpans();
    private final TestQueue tasks;
    private final TestQueue results;

    FanOutTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker);
        this.results = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        results.close();
        spans.close();
    }

    @Test
    void everyTaskIsAChildInOneTraceAndTheReducerIsLinkedToEveryResult() throws Exception {
        work();
        work();

        SpanData request = spans.request(this::sendTasks);
        long sum = reduce(results.take(TASKS));

        assertThat(sum).isEqualTo(TASKS);
        SpanData reduced = spans.await(SpanKind.CONSUMER, TASKS + 1).stream()
                .filter(span -> span.getName().equals("process results"))
                .findFirst()
                .orElseThrow();
        Set<String> sentTasks = idsOf("send task_queue");
        assertThat(parentsOf("send task_queue")).containsOnly(request.getSpanId());
        assertThat(parentsOf("process task_queue")).containsExactlyInAnyOrderElementsOf(sentTasks);
        assertThat(parentsOf("send results")).containsExactlyInAnyOrderElementsOf(idsOf("process task_queue"));
        assertThat(Links.of(reduced)).containsExactlyInAnyOrderElementsOf(idsOf("send results"));
        assertThat(reduced.getTraceId()).isNotEqualTo(request.getTraceId());
        assertThat(reduced.getAttributes().get(longKey("messaging.batch.message_count")))
                .isEqualTo(TASKS);
        assertThat(spans.all())
                .filteredOn(span -> !span.getSpanId().equals(reduced.getSpanId()))
                .extracting(SpanData::getTraceId)
                .containsOnly(request.getTraceId());
    }

    private void sendTasks() throws Exception {
        TaskQueue queue = TracedTaskQueue.wrap(tasks.sender(), spans.openTelemetry());
        for (int i = 0; i < TASKS; i++) {
            queue.publish(null, new byte[] {1});
        }
    }

    /** One of the workers. */
    private void work() throws Exception {
        Results queue = TracedResults.wrap(results.senderOn(results.newChannel())::publish, spans.openTelemetry());
        tasks.consume(
                TracedTaskHandler.wrap((tag, task) -> queue.publish(null, task.getBody()), spans.openTelemetry()));
    }

    private long reduce(List<Delivery> all) {
        ResultReducer reducer = TracedResultReducer.wrap(
                each -> each.stream().mapToLong(result -> result.getBody()[0]).sum(), spans.openTelemetry());
        return reducer.reduce(all);
    }

    private List<String> parentsOf(String name) {
        return named(name).stream().map(SpanData::getParentSpanId).toList();
    }

    private Set<String> idsOf(String name) {
        return new HashSet<>(Links.ids(named(name)));
    }

    private List<SpanData> named(String name) {
        List<SpanData> named =
                spans.all().stream().filter(span -> span.getName().equals(name)).toList();
        assertThat(named).hasSize(TASKS);
        return named;
    }
}
