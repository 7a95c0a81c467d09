// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that peers are written in, and what a machine needs to run them. */
enum Language {
    NODE("node", ".js") {
        private static final String PACKAGES = "npm ci --prefix integration-tests/peers/node";

        @Override
        Optional<String> missing() throws IOException, InterruptedException {
            if (!succeeds(List.of(interpreter(), "-e", "process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)"))) {
                return Optional.of("Node 20 or later must be on the PATH, and then: " + PACKAGES);
            }
            return Files.exists(folder().resolve("node_modules/.package-lock.json"))
                    ? Optional.empty()
                    : Optional.of("their packages come with: " + PACKAGES);
        }
    },

    /** Debian's, for which its packages are. */
    PYTHON("/usr/bin/python3", ".py") {
        @Override
        Optional<String> missing() throws IOException, InterruptedException {
            return succeeds(List.of(interpreter(), "-c", "import pika, kombu, celery, proton"))
                    ? Optional.empty()
                    : Optional.of("their packages come with: apt-get install python3-pika python3-kombu python3-celery"
                            + " python3-qpid-proton");
        }
    };

    private static final Path PEERS = Path.of(System.getProperty("waybill.root"), "integration-tests", "peers");

    private final String interpreter;
    private final String extension;

    Language(String interpreter, String extension) {
        this.interpreter = interpreter;
        this.extension = extension;
    }

    /** What this machine lacks to run the peers, and how to get it. */
    abstract Optional<String> missing() throws IOException, InterruptedException;

    /** How to run the peer of this name. */
    List<String> command(String peer) {
        return List.of(interpreter, peer + extension);
    }

    Path folder() {
        return PEERS.resolve(name().toLowerCase(Locale.ROOT));
    }

    String interpreter() {
        return interpreter;
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
