// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import dev.waybill.benchmarks.endtoend.shop.Contender;
import java.util.List;
import java.util.Locale;

/** Figures of programs, each beside its ratio to the raw program's. */
record ProgramTable(Runs runs, List<Column> columns) {
    String text() {
        StringBuilder text = new StringBuilder("\n| traced by |");
        columns.forEach(column -> text.append(' ').append(column.title()).append(" | × raw |"));
        text.append("\n|---|").append("--:|--:|".repeat(columns.size())).append('\n');
        for (Contender contender : runs.contenders()) {
            text.append("| ").append(contender.title()).append(" |");
            columns.forEach(column -> text.append(cells(contender, column)));
            text.append('\n');
        }
        return text.toString();
    }

    private String cells(Contender contender, Column column) {
        String value = String.format(
                Locale.ROOT,
                column.format(),
                runs.figures(contender, column.figure()).value());
        String ratio = contender == Contender.RAW
                ? "1"
                : runs.timesRaw(contender, column.figure()).in("%.2f");
        return " " + value + " | " + ratio + " |";
    }
}
