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
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.openjdk.jmh.Main;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A run of JMH in several JVMs. Each of them measures every combination of the parameters, the first in the order of the
 * tables, the others by lot: what is compared was measured within a minute, and all differences between JVMs are in the
 * differences between their ratios.
 *
 * @param params the names and values of JMH's parameters
 */
record JmhRun(Class<?> benchmark, Map<String, List<String>> params) {
    private static final int JVMS = 9;
    private static final long SEED = 1;

    /**
     * Measures, and writes an array for each JVM, as JMH has written it.
     *
     * @param jvms how many, if not as usual
     */
    void measure(Path json, OptionalInt jvms) throws IOException, InterruptedException {
        ArrayNode all = JsonMapper.shared().createArrayNode();
        for (List<String> order : orders(jvms.orElse(JVMS))) {
            Path ofOne = Files.createTempFile(json.getParent(), "jmh", ".json");
            if (new ProcessBuilder(command(order, ofOne)).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("JMH failed: see above");
            }
            all.add(JsonMapper.shared().readTree(ofOne.toFile()));
            Files.delete(ofOne);
        }
        JsonMapper.shared().writeValue(json.toFile(), all);
    }

    /** JMH's parameters for each JVM. */
    List<List<String>> orders(int jvms) {
        Random lot = new Random(SEED);
        List<List<String>> orders = new ArrayList<>();
        for (int jvm = 0; jvm < jvms; jvm++) {
            List<String> order = new ArrayList<>();
            new TreeMap<>(params).forEach((name, values) -> {
                List<String> shuffled = new ArrayList<>(values);
                if (!orders.isEmpty()) {
                    Collections.shuffle(shuffled, lot);
                }
                order.add(name + "=" + String.join(",", shuffled));
            });
            orders.add(order);
        }
        return orders;
    }

    private List<String> command(List<String> order, Path json) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xbatch"); // compiled before it is measured, however busy the machine is
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(benchmark.getName(), "-prof", "gc", "-foe", "true"));
        command.addAll(List.of("-f", "0")); // in this very JVM, where everybody was warmed
        command.addAll(List.of("-rf", "json", "-rff", json.toString()));
        order.forEach(param -> command.addAll(List.of("-p", param)));
        return command;
    }
}
