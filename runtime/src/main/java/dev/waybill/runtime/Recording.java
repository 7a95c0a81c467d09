// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;

/** What is recorded of one call: its span, and its measurements once it is over. No method throws. */
final class Recording {
    private final WaybillTelemetry telemetry;
    private final Span span;
    private final Span own;
    private final Measurements measurements;
    private final long messages;
    private final Interval interval;
    private @Nullable String errorType;

    /**
     * @param span invalid if nobody records spans
     * @param own the same if this call ends it, and invalid if somebody else does
     * @param messages how many messages this call counts
     * @param interval already finished if the span was started after the fact
     */
    Recording(
            WaybillTelemetry telemetry,
            Span span,
            Span own,
            Measurements measurements,
            long messages,
            Interval interval) {
        this.telemetry = telemetry;
        this.span = span;
        this.own = own;
        this.measurements = measurements;
        this.messages = messages;
        this.interval = interval;
    }

    /** Of a span that this call ends. */
    Recording(WaybillTelemetry telemetry, Span span, Measurements measurements, long messages, Interval interval) {
        this(telemetry, span, span, measurements, messages, interval);
    }

    Span span() {
        return span;
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
            if (interval.isFinished()) {
                own.end(interval.end());
            } else {
                own.end();
            }
        } catch (Throwable reason) {
            telemetry.lost("end the span", reason);
        }
        try {
            if (measurements.isEnabled()) {
                measurements.record(interval.finish().seconds(), messages, errorType);
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
