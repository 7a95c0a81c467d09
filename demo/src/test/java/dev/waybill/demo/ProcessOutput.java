// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process prints into a file. */
public record ProcessOutput(Path file) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The address in the first place that the pattern's group captures, once it is printed. */
    public URI address(Pattern pattern) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            Matcher address = pattern.matcher(text());
                            return address.find() ? URI.create(address.group(1)) : null;
                        },
                        address -> address != null);
    }

    public String text() throws IOException {
        return Files.readString(file);
    }
}
