// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.trace.ReadableSpan;

/** The span that is current, as the SDK knows it. */
final class Current {
    private Current() {}

    static ReadableSpan span() {
        return (ReadableSpan) Span.current();
    }

    static SpanContext context() {
        return Span.current().getSpanContext();
    }

    static void assertChildOf(SpanContext parent) {
        assertThat(span().getSpanContext().getTraceId()).isEqualTo(parent.getTraceId());
        assertThat(span().getParentSpanContext().getSpanId()).isEqualTo(parent.getSpanId());
    }

    static String traceparent() {
        SpanContext current = context();
        return "00-" + current.getTraceId() + "-" + current.getSpanId() + "-"
                + current.getTraceFlags().asHex();
    }
}
