// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A virtual thread whose business code waits gives its carrier thread to others, whatever is on the stack of ours. */
class PinningTest {
    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final int THREADS = 16;

    private final RecordedSpans spans = new RecordedSpans();

    @TempDir
    private Path folder;

    @BeforeEach
    void needsVirtualThreads() {
        Threads.VIRTUAL.assumePresent();
    }

    @AfterEach
    void close() {
        spans.close();
    }

    @Test
    void aWaitingDelegatePinsNothing() throws Exception {
        TaskHandler handler = TracedTaskHandler.wrap((tag, task) -> waitAMoment(), spans.openTelemetry());
        TaskQueue queue = TracedTaskQueue.wrap((properties, body) -> waitAMoment(), spans.openTelemetry());

        assertThat(pinnedWhile((thread, call) -> {
                    queue.publish(null, new byte[0]);
                    handler.handle("worker", new Sender(1 + thread).delivery());
                }))
                .isEmpty();
    }

    /** As a class does that waits while it is initialized: without this, the test above might see nothing at all. */
    @Test
    void whatDoesPinIsSeen() throws Exception {
        assertThat(pinnedWhile((thread, call) -> Slow.awake())).isNotEmpty();
    }

    private List<RecordedEvent> pinnedWhile(Crowd.Member member) throws Exception {
        Path file = folder.resolve("pinned.jfr");
        try (Recording recording = new Recording()) {
            recording.enable(PINNED).withThreshold(Duration.ZERO);
            recording.start();
            new Crowd(Threads.VIRTUAL, THREADS).run(1, member);
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(PINNED))
                .toList();
    }

    private static void waitAMoment() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }

    private static final class Slow {
        static {
            waitAMoment();
        }

        static void awake() {}
    }
}
