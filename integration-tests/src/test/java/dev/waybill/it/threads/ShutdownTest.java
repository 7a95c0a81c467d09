// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.CountedSpans;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The SDK shuts down while messages are sent and handled: none is lost, and nobody sees an exception. */
class ShutdownTest {
    private static final int PUBLISHERS = 8;
    private static final int MESSAGES_EACH = 50;
    private static final int AMONG_THEM = 100;
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
        CountedSpans spans = new CountedSpans();
        TaskHandler handler = TracedTaskHandler.wrap((tag, task) -> handled.incrementAndGet(), spans.openTelemetry());
        TaskQueue queue = TracedTaskQueue.wrap(
                (properties, body) -> {
                    if (sent.incrementAndGet() == AMONG_THEM) {
                        spans.close();
                    }
                    handler.handle("worker", new Sender(1).delivery());
                },
                spans.openTelemetry());

        new Crowd(Threads.PLATFORM, PUBLISHERS)
                .run(MESSAGES_EACH, (publisher, message) -> queue.publish(null, new byte[0]));

        assertThat(sent).hasValue(PUBLISHERS * MESSAGES_EACH);
        assertThat(handled).hasValue(PUBLISHERS * MESSAGES_EACH);
    }
}
