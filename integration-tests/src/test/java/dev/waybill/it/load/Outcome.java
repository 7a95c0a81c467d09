// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * What came of a run.
 *
 * @param leftInQueue messages that nobody has acknowledged in the end
 * @param contextsLeft how often a thread was left with a context that it did not have before
 * @param nanos from the first message to the last confirm and the last acknowledgement
 * @param cpuNanos of this process on all cores, meanwhile
 * @param confirmNanos of each message, from its sending to its confirm
 */
record Outcome(
        Ledger.Totals totals, long leftInQueue, long contextsLeft, long nanos, long cpuNanos, long[] confirmNanos) {
    double messagesPerSecond() {
        return confirmNanos.length * (double) TimeUnit.SECONDS.toNanos(1) / nanos;
    }

    double cpuMicrosAMessage() {
        return cpuNanos / (double) TimeUnit.MICROSECONDS.toNanos(1) / confirmNanos.length;
    }

    /** The confirm that 99 of 100 messages do not wait longer for, in milliseconds. */
    double slowConfirmMillis() {
        long[] sorted = confirmNanos.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(sorted.length * 0.99) - 1;
        return sorted[rank] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
