// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.waterfall;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;

/** The time from a trace's first start to its last end, on so many columns. */
record Timeline(long startNanos, long endNanos, int columns) {
    static Timeline of(List<Row> rows, int columns) {
        long start = rows.stream()
                .mapToLong(row -> row.span().getStartEpochNanos())
                .min()
                .orElse(0);
        long end = rows.stream()
                .mapToLong(row -> row.span().getEndEpochNanos())
                .max()
                .orElse(0);
        return new Timeline(start, end, columns);
    }

    String duration() {
        return Milliseconds.of(endNanos - startNanos);
    }

    /** Where and how long the span's bar is: at least one column, or nobody would see it. */
    String bar(SpanData span, char glyph) {
        int from = Math.min(column(span.getStartEpochNanos()), columns - 1);
        int to = Math.max(column(span.getEndEpochNanos()), from + 1);
        return " ".repeat(from) + String.valueOf(glyph).repeat(to - from);
    }

    private int column(long nanos) {
        return (int) Math.round((double) (nanos - startNanos) * columns / Math.max(1, endNanos - startNanos));
    }
}
