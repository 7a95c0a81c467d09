// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.waybill.it.LeaksScopes;
import dev.waybill.it.Patience;
import dev.waybill.it.RecordedSpans;
import io.opentelemetry.context.Context;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pool's threads serve the next task as if the one before had not failed. */
@LeaksScopes
class PooledThreadsTest {
    private static final int THREADS = 4;

    private final RecordedSpans spans = new RecordedSpans();
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() {
        pool.shutdownNow();
        spans.close();
    }

    @ParameterizedTest
    @EnumSource
    void theNextTaskFindsNothingCurrent(FailingCall call) throws Exception {
        List<Future<Throwable>> failures = onEveryThread(() -> catchThrowable(() -> call.make(spans.openTelemetry())));
        List<Future<Context>> found = onEveryThread(Context::current);

        assertThat(failures)
                .allSatisfy(failure -> assertThat(failure.get()).isExactlyInstanceOf(OutOfMemoryError.class));
        assertThat(found).allSatisfy(context -> assertThat(context.get()).isSameAs(Context.root()));
    }

    /** Which each wait for all others, so that none serves two. */
    private <T> List<Future<T>> onEveryThread(Callable<T> task) throws InterruptedException {
        CyclicBarrier everyThread = new CyclicBarrier(THREADS);
        Callable<T> together = () -> {
            everyThread.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
            return task.call();
        };
        return pool.invokeAll(Collections.nCopies(THREADS, together));
    }
}
