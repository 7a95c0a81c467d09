// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is recorded of the calls of one operation once they are over: their spans and measurements. No method throws. */
final class Recorder {
    /** What the clock shows while nobody measures. */
    static final long UNMEASURED = 0;

    final WaybillTelemetry telemetry;
    private final DoubleHistogram duration;
    private final @Nullable LongCounter messages;
    final Attributes attributes;

    /**
     * @param messages null where another operation counts the messages
     * @param attributes low in cardinality, the same for durations and counts
     */
    Recorder(
            WaybillTelemetry telemetry,
            DoubleHistogram duration,
            @Nullable LongCounter messages,
            Attributes attributes) {
        this.telemetry = telemetry;
        this.duration = duration;
        this.messages = messages;
        this.attributes = attributes;
    }

    /** A clock in nanoseconds, read only if somebody measures the call that begins. */
    long begin() {
        return isMeasured() ? System.nanoTime() : UNMEASURED;
    }

    private boolean isMeasured() {
        try {
            return duration.isEnabled() || (messages != null && messages.isEnabled());
        } catch (Throwable reason) {
            telemetry.lost("ask whether anybody measures", reason);
            return false;
        }
    }

    /**
     * The call failed (semantic conventions 1.45, "Recording errors").
     *
     * <p>Each step is guarded by itself: an exception's own methods are the application's code, and may throw.
     *
     * @param own the span again, or the invalid one if somebody else ends it, who also records its exceptions
     * @return what failed, for the measurements; null if it has no name
     */
    @Nullable
    String fail(Span span, Span own, Throwable failure) {
        String type = null;
        try {
            type = typeOf(failure);
            if (!span.isRecording()) {
                return type;
            }
            span.setAttribute(MessagingAttributes.ERROR_TYPE, type);
            span.setStatus(StatusCode.ERROR);
        } catch (Throwable reason) {
            telemetry.lost("tell the span of the failure", reason);
        }
        try {
            own.recordException(failure);
        } catch (Throwable reason) {
            telemetry.lost("record the exception", reason);
        }
        return type;
    }

    /**
     * The call is over.
     *
     * @param began as {@link #begin} told
     * @param count how many messages the call counts
     * @param errorType null if the call succeeded
     */
    void end(Span span, long began, int count, @Nullable String errorType) {
        telemetry.end(span, null);
        if (began != UNMEASURED) {
            measure(System.nanoTime() - began, count, errorType);
        }
    }

    /** Tells the meters of a call that took so long. */
    void measure(long nanos, int count, @Nullable String errorType) {
        try {
            Attributes all = errorType == null
                    ? attributes
                    : attributes.toBuilder()
                            .put(MessagingAttributes.ERROR_TYPE, errorType)
                            .build();
            duration.record(nanos / (double) TimeUnit.SECONDS.toNanos(1), all);
            if (messages != null && count > 0) {
                messages.add(count, all);
            }
        } catch (Throwable reason) {
            telemetry.lost("measure the call", reason);
        }
    }

    private static String typeOf(Throwable failure) {
        String canonical = failure.getClass().getCanonicalName();
        return canonical == null ? failure.getClass().getName() : canonical;
    }
}
