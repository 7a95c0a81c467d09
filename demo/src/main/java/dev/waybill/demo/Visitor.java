// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whoever uses the request service. */
final class Visitor {
    /** How long a visitor waits for anything. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();

    /** Posts a text, and takes no other answer than one with this status. */
    void post(URI service, String text, int expectedStatus) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(text))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != expectedStatus) {
            throw new IOException("The request service answered " + status + " to the request of " + text);
        }
    }
}
