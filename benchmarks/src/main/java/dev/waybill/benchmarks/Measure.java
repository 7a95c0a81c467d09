// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import dev.waybill.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures one table, writes it into the page, and redraws the chart: {@code Measure FOLDER TABLE [options of JMH]}. */
final class Measure {
    private Measure() {}

    public static void main(String[] arguments) throws IOException, RunnerException, CommandLineOptionException {
        Map<String, Table> tables = Table.byName();
        if (arguments.length < 2 || !tables.containsKey(arguments[1])) {
            System.err.println("Name one of the tables, and options of JMH if you like: " + tables.keySet());
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        String name = arguments[1];
        Table table = tables.get(name);
        Path json = json(folder, name);
        Files.createDirectories(json.getParent());
        run(table, json, Arrays.copyOfRange(arguments, 2, arguments.length));
        table.show(name, json, folder.resolve("README.md"));
        Report.chart(json(folder, "sent-properties"), json(folder, "handled-delivery"), folder.resolve("chart.svg"));
    }

    private static Path json(Path folder, String table) {
        return folder.resolve("target/results/" + table + ".json");
    }

    private static void run(Table table, Path json, String[] options)
            throws RunnerException, CommandLineOptionException {
        ChainedOptionsBuilder run = new OptionsBuilder()
                .parent(new CommandLineOptions(options))
                .include(table.benchmark().getName())
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString());
        table.params().forEach((name, values) -> run.param(name, values.toArray(String[]::new)));
        new Runner(run.build()).run();
    }
}
