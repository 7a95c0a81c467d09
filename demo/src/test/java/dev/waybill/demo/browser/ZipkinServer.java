// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.demo.ProcessOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The real Zipkin, with the traces in memory, in a process of its own. */
final class ZipkinServer implements AutoCloseable {
    private static final Path JAR = Path.of("target", "zipkin-server", "zipkin-server-slim.jar");
    private static final Pattern SERVING = Pattern.compile("Serving HTTP at .* - (http://[\\d.:]+)/");

    private final Process process;
    private final ProcessOutput output;

    /** Starts it, on any port that is free. */
    ZipkinServer(Path output) throws IOException {
        assertThat(JAR).as("what Maven's profile zipkin-server copies").exists();
        this.output = new ProcessOutput(output);
        this.process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "--armeria.ports[0].ip=127.0.0.1",
                        "--armeria.ports[0].port=0",
                        "--armeria.ports[0].protocols[0]=http")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Its address, once it serves. */
    URI uri() {
        return output.address(SERVING);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
