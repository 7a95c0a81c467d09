// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import dev.waybill.it.CountedSpans;
import dev.waybill.it.shop.ConfirmedTasks;
import dev.waybill.it.shop.TracedConfirmedTasks;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A span that another thread ends, while the one that began it still returns from the call. */
class HandedOverSpanTest {
    private static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");
    private static final AttributeKey<String> EXCEPTION_MESSAGE = AttributeKey.stringKey("exception.message");
    private static final int THREADS = 8;
    private static final int CALLS = 1_000;

    private final ExecutorService others = Executors.newFixedThreadPool(4);
    private final AtomicInteger withOwnOutcome = new AtomicInteger();
    private final CountedSpans spans = new CountedSpans(this::note);

    @AfterEach
    void close() {
        others.shutdownNow();
        spans.close();
    }

    @ParameterizedTest
    @EnumSource
    void endsOnceAndWithTheOutcomeOfItsOwnMessage(Threads threads) throws Exception {
        threads.assumePresent();
        ConfirmedTasks tasks = TracedConfirmedTasks.wrap(new EverySecondRefused(), spans.openTelemetry());

        new Crowd(threads, THREADS)
                .run(CALLS, (thread, call) -> tasks.publish(message(THREADS * call + thread), new byte[0]));

        spans.assertEnded(THREADS * CALLS);
        assertThat(withOwnOutcome).hasValue(THREADS * CALLS);
    }

    private void note(ReadableSpan span) {
        SpanData ended = span.toSpanData();
        int number = Integer.parseInt(ended.getAttributes().get(MESSAGE_ID));
        boolean failed = ended.getStatus().getStatusCode() == StatusCode.ERROR;
        List<String> told = ended.getEvents().stream()
                .map(event -> event.getAttributes().get(EXCEPTION_MESSAGE))
                .toList();
        if (failed == isRefused(number) && told.equals(isRefused(number) ? List.of(refusal(number)) : List.of())) {
            withOwnOutcome.incrementAndGet();
        }
    }

    private static AMQP.BasicProperties message(int number) {
        return new AMQP.BasicProperties.Builder()
                .messageId(Integer.toString(number))
                .build();
    }

    private static boolean isRefused(int number) {
        return number % 2 == 1;
    }

    private static String refusal(int number) {
        return "no place for message " + number;
    }

    /** On another thread, at once. */
    private final class EverySecondRefused implements ConfirmedTasks {
        @Override
        public CompletableFuture<Long> publish(AMQP.@Nullable BasicProperties properties, byte[] body) {
            int number = Integer.parseInt(Objects.requireNonNull(properties).getMessageId());
            return CompletableFuture.supplyAsync(
                    () -> {
                        if (isRefused(number)) {
                            throw new CompletionException(new IOException(refusal(number)));
                        }
                        return (long) number;
                    },
                    others);
        }

        @Override
        public CompletionStage<Long> publishAll(List<AMQP.BasicProperties> properties) {
            return CompletableFuture.completedFuture(0L);
        }
    }
}
