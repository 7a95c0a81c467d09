// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openjdk.jmh.Main;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A run of JMH in several JVMs. Each of them measures every combination of the parameters, in an order of its own: what is
 * compared was measured within a minute, and all differences between JVMs are in the differences between their ratios.
 *
 * @param params the names and values of JMH's parameters
 */
record JmhRun(Class<?> benchmark, Map<String, List<String>> params) {
    private static final int JVMS = 9;

    /**
     * Measures, and writes an array for each JVM, as JMH has written it.
     *
     * @param options the number of JVMs, if it is to be another
     */
    void measure(Path json, String... options) throws IOException, InterruptedException {
        ArrayNode all = JsonMapper.shared().createArrayNode();
        for (int jvm = 0; jvm < jvms(options); jvm++) {
            Path ofOne = Files.createTempFile(json.getParent(), "jmh", ".json");
            if (new ProcessBuilder(command(jvm, ofOne)).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("JMH failed: see above");
            }
            all.add(JsonMapper.shared().readTree(ofOne.toFile()));
            Files.delete(ofOne);
        }
        JsonMapper.shared().writeValue(json.toFile(), all);
    }

    private static int jvms(String... options) {
        return options.length == 0 ? JVMS : Integer.parseInt(options[0]);
    }

    private List<String> command(int jvm, Path json) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xbatch"); // compiled before it is measured, however busy the machine is
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(benchmark.getName(), "-prof", "gc", "-foe", "true"));
        command.addAll(List.of("-f", "0")); // in this very JVM, where everybody was warmed
        command.addAll(List.of("-rf", "json", "-rff", json.toString()));
        params.forEach((name, values) -> command.addAll(List.of("-p", name + "=" + byLot(jvm, values))));
        return command;
    }

    /** The first JVM takes them in the order of the tables. */
    private static String byLot(int jvm, List<String> values) {
        List<String> order = new ArrayList<>(values);
        if (jvm > 0) {
            Collections.shuffle(order, new Random(jvm));
        }
        return String.join(",", order);
    }
}
