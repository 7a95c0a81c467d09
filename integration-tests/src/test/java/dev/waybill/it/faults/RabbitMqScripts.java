// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The scripts of Debian's package, run for one node.
 *
 * @param sbin the folder that they are in
 * @param environment what tells the node apart from every other on the machine
 */
record RabbitMqScripts(Path sbin, Map<String, String> environment) {
    private static final Path VERSIONS = Path.of("/usr/lib/rabbitmq/lib");
    private static final long LIMIT_SECONDS = 60;

    /** Where they are, if they are on this machine. */
    static Optional<Path> installed() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("sbin"))
                    .filter(sbin -> Files.isExecutable(sbin.resolve("rabbitmq-server")))
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The node's own process, which no script stands before: whoever kills it, kills the broker. */
    Process startServer(Path log) throws IOException {
        return process(log, sbin.resolve("rabbitmq-server").toString());
    }

    void control(Path log, String... command) {
        run(
                log,
                Stream.concat(Stream.of(sbin.resolve("rabbitmqctl").toString(), "--quiet"), Arrays.stream(command))
                        .toList());
    }

    /** The port mapper outlives the node that started it. */
    void stopPortMapper(Path log) {
        run(log, List.of("epmd", "-kill"));
    }

    private void run(Path log, List<String> command) {
        try {
            Process process = process(log, command.toArray(String[]::new));
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end within " + LIMIT_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed:\n" + Files.readString(log, StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + command, stopped);
        }
    }

    private Process process(Path log, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
