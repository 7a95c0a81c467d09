// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program in another language that sends or receives one message over a queue, with a tracer of its own.
 *
 * @param name its file's, without the extension
 * @param settings what its tracer reads in the environment
 */
record Peer(Language language, String name, Map<String, String> settings) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_SECONDS = 60;

    /** Sends a message within a request of the peer's own, sampled or not, with baggage. */
    PeerSpan send(PeerQueue queue, boolean sampled) throws IOException, InterruptedException {
        return run("send", queue, sampled);
    }

    /** Handles the next message, or the one that is there. */
    PeerSpan receive(PeerQueue queue) throws IOException, InterruptedException {
        return run("receive", queue, true);
    }

    private PeerSpan run(String role, PeerQueue queue, boolean sampled) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(language.command(name).stream(), Stream.of(role)).toList();
        Path output = Files.createTempFile("peer", ".out");
        Path errors = Files.createTempFile("peer", ".err");
        try {
            ProcessBuilder program = new ProcessBuilder(command)
                    .directory(language.folder().toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            program.environment().putAll(settings);
            program.environment().put("AMQP_URI", queue.uri().toString());
            program.environment().put("QUEUE", queue.name());
            program.environment().put("SAMPLED", Boolean.toString(sampled));
            if (!succeeds(program)) {
                throw new AssertionError(String.join(" ", command) + " failed, or took " + PATIENCE_SECONDS + " s:\n"
                        + Files.readString(output) + "\n" + Files.readString(errors));
            }
            return report(Files.readAllLines(output));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static boolean succeeds(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.start();
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Its tracer may have said something as well. */
    private static PeerSpan report(List<String> output) {
        String report = output.stream()
                .filter(line -> line.startsWith("{\"traceId\""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no report in " + output));
        return JSON.readValue(report, PeerSpan.class);
    }
}
