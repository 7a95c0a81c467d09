// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one call: its span, and its measurements once it is over. No method throws.
 *
 * <p>It begins when it is made, and times the call on one clock from its start to its end.
 */
final class Recording {
    final WaybillTelemetry telemetry;
    private final Measurements measurements;
    private final long began = System.nanoTime();
    Span span = Span.getInvalid();
    private Span own = Span.getInvalid();
    private long messages;
    private long nanos;
    private @Nullable Instant finished;
    private @Nullable String errorType;

    Recording(WaybillTelemetry telemetry, Measurements measurements) {
        this.telemetry = telemetry;
        this.measurements = measurements;
    }

    /**
     * Tells what to record.
     *
     * @param span which this call ends; invalid if nobody records spans
     * @param messages how many messages this call counts
     */
    Recording of(Span span, long messages) {
        this.own = span;
        return adopting(span, messages);
    }

    /** As {@link #of}, for a span that somebody else ends, who also records its exceptions. */
    Recording adopting(Span span, long messages) {
        this.span = span;
        this.messages = messages;
        return this;
    }

    /**
     * The call is over, though its span has not even started; what follows takes no time.
     *
     * @return when it began; reckoned back from its end, so that no step of the wall clock lies between
     */
    Instant finish() {
        Instant now = Instant.now();
        nanos = System.nanoTime() - began;
        finished = now;
        return now.minusNanos(nanos);
    }

    /**
     * The call failed (semantic conventions 1.45, "Recording errors").
     *
     * <p>Each step is guarded by itself: an exception's own methods are the application's code, and may throw.
     */
    void fail(Throwable failure) {
        try {
            errorType = typeOf(failure);
            if (!span.isRecording()) {
                return;
            }
            span.setAttribute(MessagingAttributes.ERROR_TYPE, errorType);
            span.setStatus(StatusCode.ERROR);
        } catch (Throwable reason) {
            telemetry.lost("tell the span of the failure", reason);
        }
        try {
            own.recordException(failure);
        } catch (Throwable reason) {
            telemetry.lost("record the exception", reason);
        }
    }

    void end() {
        try {
            if (finished == null) {
                own.end();
            } else {
                own.end(finished);
            }
        } catch (Throwable reason) {
            telemetry.lost("end the span", reason);
        }
        try {
            if (measurements.isEnabled()) {
                long took = finished == null ? System.nanoTime() - began : nanos;
                measurements.record(took / (double) TimeUnit.SECONDS.toNanos(1), messages, errorType);
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
