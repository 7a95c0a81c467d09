// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import com.sun.management.ThreadMXBean;
import io.opentelemetry.context.Scope;
import java.lang.management.ManagementFactory;

/** Counts the bytes that a passage allocates, which unlike its time does not depend on how busy the machine is. */
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 20_000;
    private static final int PASSES = 2_000;
    private static final int ROUNDS = 5;

    private Allocation() {}

    /** Per message; the least of several rounds, since a round may also load a class. */
    static long of(Passage<?> passage) {
        try (Scope surroundings = passage.enter()) {
            pass(passage, WARM_UP);
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                pass(passage, PASSES);
                least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
            }
            return least / PASSES;
        }
    }

    private static void pass(Passage<?> passage, int times) {
        for (int i = 0; i < times; i++) {
            passage.pass();
        }
    }
}
