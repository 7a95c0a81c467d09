// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import dev.waybill.benchmarks.compile.Compilation;
import dev.waybill.benchmarks.compile.Sizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Shows what was measured. */
public final class Report {
    private Report() {}

    /** Puts a table of what single messages cost into the page. */
    public static void messages(Path json, String table, Path page) {
        Results results = Results.read(json);
        new Page(page).show(table, Machine.of(results) + "\n" + MessageTable.of(results));
    }

    /** Puts a table of what messages cost in batches into the page. */
    public static void batches(Path json, String table, Path page) {
        Results results = Results.read(json);
        new Page(page).show(table, Machine.of(results) + "\n" + BatchTable.of(results));
    }

    /** Puts a table of what programs cost into the page. */
    public static void programs(Path json, String table, List<Column> columns, Path page) {
        Runs runs = Runs.read(json);
        new Page(page).show(table, Machine.of(runs) + "\n" + new ProgramTable(runs, columns).text());
    }

    /** Puts the tables of what annotation processors cost into the page. */
    public static void compileTimes(Path json, String table, Path page) {
        List<Compilation> all = List.of(JsonMapper.shared().readValue(json.toFile(), Compilation[].class));
        new Page(page).show(table, Machine.ofThisJvm() + "\n" + CompileTimeTable.of(all));
    }

    /** Puts the tables of what an application carries into the page. */
    public static void sizes(Path json, String table, Path page) {
        new Page(page)
                .show(
                        table,
                        Machine.ofThisJvm() + "\n"
                                + SizeTable.of(JsonMapper.shared().readValue(json.toFile(), Sizes.Measured.class)));
    }

    /** Keeps for the report what no benchmark of JMH measured. */
    public static void write(Object measured, Path json) {
        JsonMapper.shared().writeValue(json.toFile(), measured);
    }

    /** Draws what a sent and a handled message cost, once both were measured. */
    public static void chart(Path sent, Path handled, Path svg) {
        if (Files.exists(sent) && Files.exists(handled)) {
            Chart.of(Results.read(sent), Results.read(handled)).writeTo(svg);
        }
    }
}
