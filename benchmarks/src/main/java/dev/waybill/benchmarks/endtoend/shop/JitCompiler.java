// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** The compiler of this JVM, which needs the longer the more code there is. */
final class JitCompiler {
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
    private static final long LOOK_MILLIS = 2_000;
    private static final int MOST_LOOKS = 10;
    private static final long REST_MILLIS = 100;

    private JitCompiler() {}

    /** Returns once it has next to nothing left to do, or after twenty seconds. */
    static void awaitRest() throws InterruptedException {
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
