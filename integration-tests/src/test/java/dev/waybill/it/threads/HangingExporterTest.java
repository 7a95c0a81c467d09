// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A backend takes no spans any more, and the queue before it is full: messages pass all the same. */
class HangingExporterTest {
    private static final int THREADS = 8;
    private static final int CALLS = 500;
    private static final int PLACES_FOR_SPANS = 16;

    private final HangingExporter backend = new HangingExporter();
    private final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(BatchSpanProcessor.builder(backend)
                            .setMaxQueueSize(PLACES_FOR_SPANS)
                            .setMaxExportBatchSize(1)
                            .build())
                    .build())
            .build();
    private final AtomicInteger passed = new AtomicInteger();

    @AfterEach
    void close() {
        backend.answers.countDown();
        sdk.close();
    }

    @Test
    void messagesAreSentWhileItHangs() throws Exception {
        TaskQueue queue = TracedTaskQueue.wrap((properties, body) -> passed.incrementAndGet(), sdk);

        whileHanging((thread, call) -> queue.publish(null, new byte[0]));
    }

    @Test
    void messagesAreHandledWhileItHangs() throws Exception {
        TaskHandler handler = TracedTaskHandler.wrap((tag, task) -> passed.incrementAndGet(), sdk);

        whileHanging((thread, call) -> handler.handle("worker", new Sender(call + 1).delivery()));
    }

    private void whileHanging(Crowd.Member call) throws Exception {
        call.call(0, 0);
        backend.hangs.await();

        new Crowd(Threads.PLATFORM, THREADS).run(CALLS, call);

        assertThat(passed).hasValue(1 + THREADS * CALLS);
        assertThat(backend.answers.getCount()).as("it hangs still").isOne();
    }

    private static final class HangingExporter implements SpanExporter {
        private final CountDownLatch hangs = new CountDownLatch(1);
        private final CountDownLatch answers = new CountDownLatch(1);

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            hangs.countDown();
            try {
                answers.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
