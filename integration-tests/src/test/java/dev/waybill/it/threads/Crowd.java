// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Many threads that begin at once; what one of them throws, or a context that it is left with, fails the test. */
final class Crowd {
    /** Enough for the long runs too. */
    private static final int LIMIT_MINUTES = 10;

    private final Threads threads;
    private final int size;

    Crowd(Threads threads, int size) {
        this.threads = threads;
        this.size = size;
    }

    /** Lets each thread call that often. */
    void run(int calls, Member member) throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(size);
        CountDownLatch done = new CountDownLatch(size);
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < size; i++) {
            int thread = i;
            threads.start(() -> {
                try {
                    arrived.countDown();
                    arrived.await();
                    call(thread, calls, member);
                } catch (Throwable failure) {
                    failures.add(failure);
                } finally {
                    done.countDown();
                }
            });
        }
        assertThat(done.await(LIMIT_MINUTES, TimeUnit.MINUTES))
                .as("all are done")
                .isTrue();
        assertThat(failures).isEmpty();
    }

    private static void call(int thread, int calls, Member member) throws Exception {
        for (int call = 0; call < calls; call++) {
            member.call(thread, call);
            if (Context.current() != Context.root()) {
                throw new AssertionError("the call left current: " + Context.current());
            }
        }
    }

    interface Member {
        void call(int thread, int call) throws Exception;
    }
}
