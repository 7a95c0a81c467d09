// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long a call took, on one clock from its start to its end. */
final class Interval {
    private final long began = System.nanoTime();
    private long nanos;
    private @Nullable Instant end;

    /** Ends now, once and for all. */
    Interval finish() {
        if (end == null) {
            nanos = System.nanoTime() - began;
            end = Instant.now();
        }
        return this;
    }

    /** On the wall clock; the start is reckoned back from the end, so that no step of that clock lies between. */
    Instant start() {
        return end().minusNanos(nanos);
    }

    Instant end() {
        return end == null ? Instant.now() : end;
    }

    boolean isFinished() {
        return end != null;
    }

    double seconds() {
        return nanos / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
