// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

import dev.waybill.demo.http.HttpSpans;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the e-mail provider to deliver. */
final class MailClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI provider;
    private final HttpSpans spans;

    MailClient(URI provider, OpenTelemetry openTelemetry) {
        this.provider = provider;
        this.spans = new HttpSpans(openTelemetry);
    }

    void send(String recipient) throws IOException {
        Span span = spans.client("POST", provider);
        int status;
        try {
            status = post(recipient);
            HttpSpans.answered(span, status, 400);
        } catch (IOException failure) {
            HttpSpans.failed(span, failure);
            throw failure;
        } finally {
            span.end();
        }
        if (status >= 400) {
            throw new IOException("the e-mail provider answered " + status + " for " + recipient);
        }
    }

    private int post(String recipient) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(provider)
                .timeout(Duration.ofSeconds(5))
                .POST(BodyPublishers.ofString(recipient))
                .build();
        try {
            HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
            return response.statusCode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while sending an e-mail to " + recipient);
        }
    }
}
