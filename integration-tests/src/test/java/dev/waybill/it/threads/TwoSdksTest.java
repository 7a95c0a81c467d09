// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two applications in one process, each with an OpenTelemetry of its own. */
class TwoSdksTest {
    private static final int THREADS = 8;
    private static final int CALLS = 100;

    private final RecordedSpans shop = new RecordedSpans();
    private final RecordedSpans warehouse = new RecordedSpans();

    @AfterEach
    void close() {
        shop.close();
        warehouse.close();
    }

    @Test
    void eachRecordsItsOwnMessagesAndNoOthers() throws Exception {
        TaskQueue queue = TracedTaskQueue.wrap((properties, body) -> {}, shop.openTelemetry());
        TaskHandler handler = TracedTaskHandler.wrap((tag, task) -> {}, warehouse.openTelemetry());

        new Crowd(Threads.PLATFORM, THREADS).run(CALLS, (thread, call) -> {
            queue.publish(null, new byte[0]);
            handler.handle("worker", Sender.of(thread, call).delivery());
        });

        assertThat(shop.all()).hasSize(THREADS * CALLS).allMatch(span -> span.getKind() == SpanKind.PRODUCER);
        assertThat(warehouse.all()).hasSize(THREADS * CALLS).allMatch(span -> span.getKind() == SpanKind.CONSUMER);
        assertThat(shop.counted("messaging.client.sent.messages")).isEqualTo(THREADS * CALLS);
        assertThat(shop.counted("messaging.client.consumed.messages")).isZero();
        assertThat(warehouse.counted("messaging.client.consumed.messages")).isEqualTo(THREADS * CALLS);
        assertThat(warehouse.counted("messaging.client.sent.messages")).isZero();
    }

    @Test
    void oneWithinTheOtherIsItsChildAndRecordedByItself() throws Exception {
        TaskQueue inner = TracedTaskQueue.wrap((properties, body) -> {}, warehouse.openTelemetry());
        TaskQueue outer = TracedTaskQueue.wrap(inner::publish, shop.openTelemetry());

        outer.publish(null, new byte[0]);

        SpanData within = warehouse.only(SpanKind.PRODUCER);
        assertThat(within.getParentSpanContext())
                .isEqualTo(shop.only(SpanKind.PRODUCER).getSpanContext());
    }
}
