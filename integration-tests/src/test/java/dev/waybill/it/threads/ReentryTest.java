// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import dev.waybill.it.Links;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task whose handling sends a task that is handled at once, and so on: the same two wrappers, within each other. */
class ReentryTest {
    private static final int DEPTH = 10;

    private final RecordedSpans spans = new RecordedSpans();
    private final TaskQueue queue = TracedTaskQueue.wrap(this::deliverAtOnce, spans.openTelemetry());
    private final TaskHandler handler = TracedTaskHandler.wrap(this::passOn, spans.openTelemetry());
    private final List<Span> leftWith = new ArrayList<>();
    private final List<Span> enteredWith = new ArrayList<>();

    @BeforeEach
    void sendTheFirstTask() throws Exception {
        queue.publish(task(1), new byte[0]);
    }

    @AfterEach
    void close() {
        spans.close();
    }

    @Test
    void everySpanIsTheChildOfTheOneAroundIt() {
        List<SpanData> outermostFirst = outermostFirst();

        assertThat(outermostFirst).hasSize(2 * DEPTH);
        assertThat(outermostFirst.get(0).getParentSpanContext().isValid()).isFalse();
        for (int i = 1; i < outermostFirst.size(); i++) {
            assertThat(outermostFirst.get(i).getParentSpanContext())
                    .isEqualTo(outermostFirst.get(i - 1).getSpanContext());
        }
    }

    @Test
    void everyTaskIsLinkedToItsSender() {
        assertThat(Links.ofAll(spans.all(SpanKind.CONSUMER))).isEqualTo(Links.ids(spans.all(SpanKind.PRODUCER)));
    }

    @Test
    void everyCallLeavesTheSpanCurrentThatItFound() {
        Collections.reverse(leftWith);

        assertThat(enteredWith).hasSize(2 * DEPTH).doesNotHaveDuplicates();
        assertThat(leftWith).isEqualTo(enteredWith);
    }

    private void deliverAtOnce(AMQP.BasicProperties properties, byte[] body) throws IOException {
        enteredWith.add(Span.current());
        handler.handle("worker", new Delivery(new Envelope(1, false, "", "task_queue"), properties, body));
        leftWith.add(Span.current());
    }

    private void passOn(String tag, Delivery task) throws IOException {
        enteredWith.add(Span.current());
        int number = Integer.parseInt(task.getProperties().getMessageId());
        if (number < DEPTH) {
            queue.publish(task(number + 1), task.getBody());
        }
        leftWith.add(Span.current());
    }

    /** The innermost ended first. */
    private List<SpanData> outermostFirst() {
        List<SpanData> all = new ArrayList<>(spans.all());
        Collections.reverse(all);
        return all;
    }

    private static AMQP.BasicProperties task(int number) {
        return new AMQP.BasicProperties.Builder()
                .messageId(Integer.toString(number))
                .build();
    }
}
