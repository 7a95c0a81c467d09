// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/** Tells a span that its call failed (semantic conventions 1.45, "Recording errors"). */
final class Failure {
    private Failure() {}

    /** Each step is guarded by itself: an exception's own methods are the application's code, and may throw. */
    static void record(Throwable failure, Span span, WaybillTelemetry telemetry) {
        try {
            if (!span.isRecording()) {
                return;
            }
            span.setAttribute(MessagingAttributes.ERROR_TYPE, typeOf(failure));
            span.setStatus(StatusCode.ERROR);
        } catch (Throwable reason) {
            telemetry.lost("tell the span of the failure", reason);
        }
        try {
            span.recordException(failure);
        } catch (Throwable reason) {
            telemetry.lost("record the exception", reason);
        }
    }

    private static String typeOf(Throwable failure) {
        String canonical = failure.getClass().getCanonicalName();
        return canonical == null ? failure.getClass().getName() : canonical;
    }
}
