// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** Lasts until the compiler of this JVM has next to nothing left to do: more code takes longer. */
final class WarmUp {
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
    private static final long LOOK_MILLIS = 2_000;
    private static final int MOST_LOOKS = 10;
    private static final long REST_MILLIS = 100;

    private WarmUp() {}

    static void await() throws InterruptedException {
        long before = COMPILER.getTotalCompilationTime();
        for (int look = 0; look < MOST_LOOKS; look++) {
            Thread.sleep(LOOK_MILLIS);
            long now = COMPILER.getTotalCompilationTime();
            if (now - before < REST_MILLIS) {
                return;
            }
            before = now;
        }
    }
}
