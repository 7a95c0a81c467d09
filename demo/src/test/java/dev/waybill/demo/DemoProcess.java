// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The demo in a process of its own, as people run it: on the broker inside, unless a variable names another. */
public final class DemoProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

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
     * @param variables all of those that the demo and OpenTelemetry heed
     */
    public static DemoProcess start(Path output, Map<String, String> variables, String... arguments)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Demo.class.getName()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("OTEL_") || name.equals("AMQP_URI"));
        builder.environment().putAll(variables);
        return new DemoProcess(builder.start(), new ProcessOutput(output));
    }

    Process process() {
        return process;
    }

    /** What it has printed so far, and will. */
    public ProcessOutput output() {
        return output;
    }

    /** Waits for its end, and fails unless the picture was true. */
    public void awaitSuccess() throws IOException, InterruptedException {
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(ended && process.exitValue() == 0).as(output.text()).isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
