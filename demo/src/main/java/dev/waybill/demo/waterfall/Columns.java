// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.waterfall;

import java.util.List;
import java.util.function.Function;

/** How wide each column of the picture is; the bars get what the words leave. */
record Columns(int service, int title, int kind, int duration, int bar) {
    private static final int GAP = 2;
    private static final int LEAST_BAR = 10;
    private static final int LEAST_TITLE = 12;

    /** For all traces of the picture, so that they stand below each other. */
    static Columns of(List<Row> rows, int width) {
        int service = widest(rows, Row::service);
        int kind = widest(rows, Row::kind);
        int duration = widest(rows, Row::duration);
        int others = GAP + service + GAP + GAP + kind + GAP + duration + GAP;
        int title = Math.min(widest(rows, Row::title), Math.max(LEAST_TITLE, width - others - LEAST_BAR));
        return new Columns(service, title, kind, duration, Math.max(LEAST_BAR, width - others - title));
    }

    private static int widest(List<Row> rows, Function<Row, String> text) {
        return rows.stream().map(text).mapToInt(String::length).max().orElse(0);
    }
}
