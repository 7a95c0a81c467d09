// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers the orders that are sent, and knows when each was handled. For any number of threads. */
final class OrdersOnTheirWay {
    private static final int ROOM = 1_000;
    private static final long PATIENCE_SECONDS = 30;

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger handled = new AtomicInteger();
    private final long[] handledAt;
    private final Semaphore room = new Semaphore(ROOM);

    /** @param most how many may be sent, at most */
    OrdersOnTheirWay(int most) {
        this.handledAt = new long[most];
    }

    /**
     * The number of the next order, once there is room for it: a sender that ran ahead of the handlers would measure how
     * the broker stores messages.
     */
    int next() throws InterruptedException {
        acquire(1);
        return sent.getAndIncrement();
    }

    void handled(int order) {
        handledAt[order] = System.nanoTime();
        handled.incrementAndGet();
        room.release();
    }

    void awaitAllHandled() throws InterruptedException {
        acquire(ROOM);
        room.release(ROOM);
    }

    int sent() {
        return sent.get();
    }

    int handled() {
        return handled.get();
    }

    /** By {@link System#nanoTime}; only of an order that was handled. */
    long handledAt(int order) {
        return handledAt[order];
    }

    private void acquire(int permits) throws InterruptedException {
        if (!room.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Of " + sent + " orders only " + handled
                    + " were handled, and no more within " + PATIENCE_SECONDS + " seconds");
        }
    }
}
