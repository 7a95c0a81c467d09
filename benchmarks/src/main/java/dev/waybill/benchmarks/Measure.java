// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import dev.waybill.benchmarks.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;

/** Measures one table, writes it into the page, and redraws the chart: {@code Measure FOLDER TABLE [number]}. */
final class Measure {
    private Measure() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Table> tables = Table.byName();
        if (arguments.length < 2
                || arguments.length > 3
                || !tables.containsKey(arguments[1])
                || (arguments.length == 3 && !arguments[2].matches("[1-9]\\d{0,5}"))) {
            System.err.println(
                    "Name one of these tables, and after it, if not as usual, how many JVMs, rounds or interfaces: "
                            + tables.keySet());
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        String name = arguments[1];
        Table table = tables.get(name);
        Path json = json(folder, name);
        Files.createDirectories(json.getParent());
        table.measure(
                folder,
                json,
                arguments.length == 3 ? OptionalInt.of(Integer.parseInt(arguments[2])) : OptionalInt.empty());
        table.show(name, json, folder.resolve("README.md"));
        Report.chart(json(folder, "sent-properties"), json(folder, "handled-delivery"), folder.resolve("chart.svg"));
    }

    private static Path json(Path folder, String table) {
        return folder.resolve("target/results/" + table + ".json");
    }
}
