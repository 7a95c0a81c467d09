// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The demo as users run it: in a process of its own, which variables tell where to export. */
final class DemoProcess {
    private static final int PATIENCE_SECONDS = 120;

    private DemoProcess() {}

    /** Runs it to its end, on the broker inside; every span has been sent by then. */
    static void run(Map<String, String> variables, String... options) throws IOException, InterruptedException {
        Path output = Files.createTempFile("demo", ".txt");
        Process demo =
                builder(variables, options).redirectOutput(output.toFile()).start();
        try {
            assertThat(demo.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as(() -> "The demo is to end, and printed: " + read(output))
                    .isTrue();
            assertThat(demo.exitValue())
                    .as(() -> "The exit code of the demo, which printed: " + read(output))
                    .isZero();
        } finally {
            demo.destroyForcibly();
            Files.delete(output);
        }
    }

    private static ProcessBuilder builder(Map<String, String> variables, String... options) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.waybill.demo.Demo"));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("OTEL_") || name.equals("AMQP_URI"));
        builder.environment().put("OTEL_TRACES_EXPORTER", "otlp");
        builder.environment().putAll(variables);
        return builder;
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            return "something that cannot be read: " + unreadable.getMessage();
        }
    }
}
