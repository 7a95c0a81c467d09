// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps account of every message by its id, from 0 on: what goes in must come out, once. */
final class Ledger {
    private final SeenIds attempted;
    private final SeenIds confirmed;
    private final SeenIds handled;
    private final CountDownLatch open;

    Ledger(int messages) {
        this.attempted = new SeenIds(messages);
        this.confirmed = new SeenIds(messages);
        this.handled = new SeenIds(messages);
        this.open = new CountDownLatch(2 * messages);
    }

    void attempted(int id) {
        attempted.add(id);
    }

    /** The broker has it, or has refused it. */
    void settled(int id, boolean taken) {
        if (taken) {
            confirmed.add(id);
        }
        open.countDown();
    }

    void handled(int id) {
        handled.add(id);
        open.countDown();
    }

    /** Waits until as many messages as there are were settled, and as many handled. */
    boolean isComplete(long seconds) throws InterruptedException {
        return open.await(seconds, TimeUnit.SECONDS);
    }

    Totals totals() {
        return new Totals(
                attempted.count(),
                confirmed.count(),
                confirmed.without(handled),
                handled.again(),
                handled.without(attempted));
    }

    /**
     * What became of all messages, in the words of Jepsen's {@code total-queue}.
     *
     * @param lost confirmed and never handled
     * @param unexpected handled and never sent
     */
    record Totals(long attempted, long confirmed, long lost, long duplicated, long unexpected) {
        static Totals allOf(int messages) {
            return new Totals(messages, messages, 0, 0, 0);
        }
    }
}
