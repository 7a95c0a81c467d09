// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.CountedSpans;
import dev.waybill.it.Links;
import dev.waybill.it.shop.TaskPoll;
import dev.waybill.it.shop.TracedTaskPoll;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
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
    private static final int CALLS = Integer.getInteger("threads.calls", 100);

    private final ExecutorService others = Executors.newFixedThreadPool(4);
    private final LinkedToSender links = new LinkedToSender();
    private final CountedSpans spans = new CountedSpans(links);
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

        new Crowd(threads, THREADS).run(thread -> {
            for (int call = 0; call < CALLS; call++) {
                poll.next();
            }
        });

        spans.assertEnded((long) THREADS * CALLS);
        assertThat(links.kept).hasValue(THREADS * CALLS);
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageThatComesLaterIsLinkedToItsOwnSender(Threads threads) throws Exception {
        threads.assumePresent();

        new Crowd(threads, THREADS).run(thread -> {
            for (int call = 0; call < CALLS; call++) {
                poll.nextWithin(1).join();
            }
        });

        spans.assertEnded((long) THREADS * CALLS);
        assertThat(links.kept).hasValue(THREADS * CALLS);
    }

    /** Each task with a sender of its own. */
    private final class EndlessTasks implements TaskPoll {
        private final AtomicInteger last = new AtomicInteger();

        @Override
        public GetResponse next() {
            Sender sender = new Sender(last.incrementAndGet());
            return new GetResponse(
                    new Envelope(sender.number(), false, "", "task_queue"), sender.properties(), new byte[0], 0);
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

    private static final class LinkedToSender implements SpanProcessor {
        private static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");

        private final AtomicInteger kept = new AtomicInteger();

        @Override
        public void onEnd(ReadableSpan span) {
            Sender sender = new Sender(Integer.parseInt(span.getAttribute(MESSAGE_ID)));
            if (Links.of(span.toSpanData()).equals(List.of(sender.spanId()))) {
                kept.incrementAndGet();
            }
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }
    }
}
