// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.CountedSpans;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The SDK shuts down while messages are sent and handled: none is lost, and nobody sees an exception. */
class ShutdownTest {
    private static final int PUBLISHERS = 8;
    private static final int MESSAGES_EACH = 50;
    private static final int REPEATS = Integer.getInteger("shutdown.repeats", 50);

    @Test
    void messagesPassBeforeAndAfter() throws Exception {
        for (int i = 0; i < REPEATS; i++) {
            shutDownAmongMessages();
        }
    }

    private static void shutDownAmongMessages() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger handled = new AtomicInteger();
        CountDownLatch amongThem = new CountDownLatch(PUBLISHERS * MESSAGES_EACH / 4);
        CountedSpans spans = new CountedSpans();
        TaskHandler handler = TracedTaskHandler.wrap((tag, task) -> handled.incrementAndGet(), spans.openTelemetry());
        TaskQueue queue = TracedTaskQueue.wrap(
                (properties, body) -> {
                    sent.incrementAndGet();
                    handler.handle("worker", new Sender(1).delivery());
                    amongThem.countDown();
                },
                spans.openTelemetry());
        Thread operator = Threads.PLATFORM.start(() -> {
            try {
                amongThem.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            spans.close();
        });

        new Crowd(Threads.PLATFORM, PUBLISHERS).run(publisher -> {
            for (int i = 0; i < MESSAGES_EACH; i++) {
                queue.publish(null, new byte[0]);
            }
        });

        operator.join();
        assertThat(sent).hasValue(PUBLISHERS * MESSAGES_EACH);
        assertThat(handled).hasValue(PUBLISHERS * MESSAGES_EACH);
    }
}
