// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The demo in a process of its own, as people run it. */
public final class DemoProcess implements AutoCloseable {
    private final Process process;
    private final ProcessOutput output;

    private DemoProcess(Process process, ProcessOutput output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it.
     *
     * @param output the file that holds what it prints
     * @param environment in addition to the test's own
     */
    public static DemoProcess start(Path output, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Demo.class.getName()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new DemoProcess(builder.start(), new ProcessOutput(output));
    }

    Process process() {
        return process;
    }

    /** What it has printed so far, and will. */
    public ProcessOutput output() {
        return output;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
