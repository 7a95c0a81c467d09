// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs benchmarks, with the profiler that counts bytes. */
final class Jmh {
    private Jmh() {}

    /** @param params values of parameters; the benchmark's own for those that are not named */
    static void run(Class<?> benchmark, Map<String, List<String>> params, Path json, String... options)
            throws RunnerException, CommandLineOptionException {
        ChainedOptionsBuilder run = new OptionsBuilder()
                .parent(new CommandLineOptions(options))
                .include(benchmark.getName())
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(json.toString());
        params.forEach((name, values) -> run.param(name, values.toArray(String[]::new)));
        new Runner(run.build()).run();
    }
}
