// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend;

import dev.waybill.benchmarks.endtoend.shop.Contender;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that is measured in JVMs of its own.
 *
 * @param jvmOptions for all contenders alike
 * @param agents the folder of the agent and of its extensions
 */
record Program(Class<?> main, List<String> jvmOptions, Path agents, URI broker) {
    /**
     * Runs it to its end, and returns the figures that it told.
     *
     * @throws IllegalStateException if it failed, or did not trace its messages
     */
    Map<String, Double> run(Contender contender) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(contender))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(contender + " failed: see above, and what it told: " + told);
        }
        Map<String, Double> figures = figuresIn(told);
        Proof.require(contender, figures);
        return figures;
    }

    private List<String> command(Contender contender) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(contender.jvmOptions(agents));
        command.add("-Dstarted.at.millis=" + System.currentTimeMillis());
        command.addAll(List.of("-cp", classPath(), main.getName(), contender.name(), broker.toString()));
        return command;
    }

    /** OpenTelemetry's API loads more classes where it finds its incubator, which only peers that are not here need. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> !jar.contains("-incubator-"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Map<String, Double> figuresIn(String told) {
        Map<String, Double> figures = new TreeMap<>();
        told.lines()
                .map(line -> line.split("="))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> figures.put(parts[0], Double.valueOf(parts[1])));
        return figures;
    }
}
