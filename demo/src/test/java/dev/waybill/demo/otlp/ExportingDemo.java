// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.otlp;

import dev.waybill.demo.DemoProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The demo, told by OpenTelemetry's variables to export its spans by OTLP. */
final class ExportingDemo {
    private ExportingDemo() {}

    /** Runs it to its end; every span has been sent by then. */
    static void run(Map<String, String> variables, String... options) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(variables);
        all.put("OTEL_TRACES_EXPORTER", "otlp");
        Path output = Files.createTempFile("demo", ".txt");
        try (DemoProcess demo = DemoProcess.start(output, all, options)) {
            demo.awaitSuccess();
        } finally {
            Files.delete(output);
        }
    }
}
