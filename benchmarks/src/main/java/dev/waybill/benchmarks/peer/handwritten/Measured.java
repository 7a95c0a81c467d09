// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import org.jspecify.annotations.Nullable;

/** What the meters are told, if anybody reads them. */
record Measured(DoubleHistogram duration, LongCounter messages, Attributes attributes) {
    /** Nanoseconds of a clock, or zero if nobody measures. */
    long start() {
        return duration.isEnabled() || messages.isEnabled() ? System.nanoTime() : 0;
    }

    /** @param failure null if the call succeeded */
    void end(long began, long count, @Nullable Throwable failure) {
        try {
            if (!duration.isEnabled() && !messages.isEnabled()) {
                return;
            }
            Attributes all = failure == null
                    ? attributes
                    : attributes.toBuilder()
                            .put(Attribute.ERROR_TYPE, Attribute.errorType(failure))
                            .build();
            duration.record((System.nanoTime() - began) / 1e9, all);
            messages.add(count, all);
        } catch (Throwable fault) {
            MessageTelemetry.lost(fault);
        }
    }
}
