// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import dev.waybill.benchmarks.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Measures one table, writes it into the page, and redraws the chart: {@code Measure FOLDER TABLE [options]}. */
final class Measure {
    private Measure() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Table> tables = Table.byName();
        if (arguments.length < 2 || !tables.containsKey(arguments[1])) {
            System.err.println("Name one of the tables, and options if you like: " + tables.keySet());
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        String name = arguments[1];
        Table table = tables.get(name);
        Path json = json(folder, name);
        Files.createDirectories(json.getParent());
        table.measure(folder, json, Arrays.copyOfRange(arguments, 2, arguments.length));
        table.show(name, json, folder.resolve("README.md"));
        Report.chart(json(folder, "sent-properties"), json(folder, "handled-delivery"), folder.resolve("chart.svg"));
    }

    private static Path json(Path folder, String table) {
        return folder.resolve("target/results/" + table + ".json");
    }
}
