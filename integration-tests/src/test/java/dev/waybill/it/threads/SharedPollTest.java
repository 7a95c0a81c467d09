// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.CountedSpans;
import dev.waybill.it.Links;
import dev.waybill.it.shop.TaskPoll;
import dev.waybill.it.shop.TracedTaskPoll;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixty-four threads ask one wrapper for messages, some of which come on another thread. */
class SharedPollTest {
    private static final int THREADS = 64;
    private static final AttributeKey<Long> DELIVERY_TAG = AttributeKey.longKey("rabbitmq.message.delivery_tag");
    private static final int CALLS = Integer.getInteger("threads.calls", 100);

    private final ExecutorService others = Executors.newFixedThreadPool(4);
    private final AtomicInteger linkedToSender = new AtomicInteger();
    private final CountedSpans spans = new CountedSpans(this::note);
    private final TaskPoll poll = TracedTaskPoll.wrap(new EndlessTasks(), spans.openTelemetry());

    @AfterEach
    void close() {
        others.shutdownNow();
        spans.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageThatIsPulledIsLinkedToItsOwnSender(Threads threads) throws Exception {
        threads.assumePresent();

        new Crowd(threads, THREADS).run(CALLS, (thread, call) -> poll.next());

        spans.assertEnded((long) THREADS * CALLS);
        assertThat(linkedToSender).hasValue(THREADS * CALLS);
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageThatComesLaterIsLinkedToItsOwnSender(Threads threads) throws Exception {
        threads.assumePresent();

        new Crowd(threads, THREADS)
                .run(CALLS, (thread, call) -> poll.nextWithin(1).join());

        spans.assertEnded((long) THREADS * CALLS);
        assertThat(linkedToSender).hasValue(THREADS * CALLS);
    }

    private void note(ReadableSpan span) {
        Sender sender = new Sender(span.getAttribute(DELIVERY_TAG).intValue());
        if (Links.of(span.toSpanData()).equals(List.of(sender.spanId()))) {
            linkedToSender.incrementAndGet();
        }
    }

    /** Each task with a sender of its own. */
    private final class EndlessTasks implements TaskPoll {
        private final AtomicInteger last = new AtomicInteger();

        @Override
        public GetResponse next() {
            Delivery task = new Sender(last.incrementAndGet()).delivery();
            return new GetResponse(task.getEnvelope(), task.getProperties(), task.getBody(), 0);
        }

        @Override
        public CompletableFuture<GetResponse> nextWithin(long millis) {
            return CompletableFuture.supplyAsync(this::next, others);
        }

        @Override
        public Optional<Delivery> nextIfAny() {
            return Optional.empty();
        }

        @Override
        public List<GetResponse> next(int atMost) {
            return List.of();
        }
    }
}
