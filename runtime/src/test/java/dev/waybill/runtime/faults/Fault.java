// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A step that throws until it is cured. Used by the thread that calls and by the one that completes a stage. */
final class Fault {
    private final Step step;
    private final Strike strike;
    private final Throwable thrown;
    private final AtomicInteger thrownSoFar = new AtomicInteger();
    private volatile boolean cured;

    Fault(Step step, Strike strike, Thrown thrown) {
        this.step = step;
        this.strike = strike;
        this.thrown = thrown.make();
    }

    static Fault none() {
        Fault fault = new Fault(Step.LOG, Strike.ONCE, Thrown.RUNTIME_EXCEPTION);
        fault.cure();
        return fault;
    }

    /** Whether anybody is told to measure; where durations are not wanted, counts may be. */
    boolean measures(Step asked) {
        return in(asked, () -> asked != Step.HISTOGRAM_ENABLED || step != Step.COUNTER_ENABLED);
    }

    void cure() {
        cured = true;
    }

    boolean hasThrown() {
        return thrownSoFar.get() > 0;
    }

    /** Does the work of a step, unless it is this one that throws. */
    <T> T in(Step reached, Supplier<T> work) {
        if (reached == Step.START_SPAN && step == Step.LOG && !cured) {
            throw new IllegalStateException("something to tell in the log");
        }
        if (reached != step || cured) {
            return work.get();
        }
        if (strike == Strike.AFTER) {
            work.get();
        }
        if (thrownSoFar.getAndIncrement() > 0 && strike == Strike.ONCE) {
            return work.get();
        }
        throw Fault.<RuntimeException>unchecked(thrown);
    }

    void during(Step reached, Runnable work) {
        in(reached, () -> {
            work.run();
            return reached;
        });
    }

    @SuppressWarnings("unchecked") // the compiler must not see that it may be a checked exception
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
