// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import io.opentelemetry.context.Context;
import java.util.List;
import java.util.concurrent.FutureTask;

/** Attempts from the end of the stack, each from one frame higher than the one before. */
final class Descent {
    private static final int STACK_BYTES = 192 * 1024;

    private Descent() {}

    /** Makes the attempts on a thread of its own; gives what is current there after all of them. */
    static Context make(List<Attempt> attempts) throws Exception {
        FutureTask<Context> deep = new FutureTask<>(() -> {
            climb(attempts, 0, 0, 0);
            return FaultyStorage.current();
        });
        new Thread(null, deep, "deep", STACK_BYTES).start();
        return deep.get();
    }

    /** Makes the attempts while the stack unwinds, from its deepest frame upwards; the numbers give a frame its size. */
    private static int climb(List<Attempt> attempts, long a, long b, long c) {
        int frame;
        try {
            frame = climb(attempts, a + 1, b + a, c + b) + 1;
        } catch (StackOverflowError deepest) {
            frame = -1;
        }
        if (frame >= 0 && frame < attempts.size()) {
            attempts.get(frame).make();
        }
        return frame;
    }
}
