// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.zipkin;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import zipkin2.Span;
import zipkin2.codec.SpanBytesEncoder;

/** Sends spans to a page in another process: the demo's own, or a Zipkin's. */
public final class PostedSpans {
    private static final int HIGHEST_PORT = 65_535;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI page;
    private final AtomicReference<@Nullable IOException> firstRefusal = new AtomicReference<>();

    /**
     * To the page at this address, of which scheme, host and port count.
     *
     * @throws IOException if no page can be there
     */
    public PostedSpans(URI page) throws IOException {
        if (page.getHost() == null || !List.of("http", "https").contains(page.getScheme())) {
            throw new IOException(
                    "There can be no page at " + page + ": its address must begin with http:// or https://");
        }
        if (page.getPort() > HIGHEST_PORT) {
            throw new IOException("There can be no page at " + page + ": its port must be at most " + HIGHEST_PORT);
        }
        this.page = page;
    }

    /** For the spans of this process. */
    public SpanExporter exporter() {
        return new ZipkinExporter(this::export);
    }

    /**
     * Makes sure that the page is there.
     *
     * @throws IOException if it is not; its message says so
     */
    public void check() throws IOException {
        post(List.of());
    }

    /**
     * Makes sure that the page has taken all that was exported.
     *
     * @throws IOException if it has not; its message says why
     */
    public void checkTaken() throws IOException {
        IOException refusal = firstRefusal.get();
        if (refusal != null) {
            throw refusal;
        }
    }

    private void export(Collection<Span> spans) throws IOException {
        try {
            post(spans);
        } catch (IOException refusal) {
            firstRefusal.compareAndSet(null, refusal);
            throw refusal;
        }
    }

    private void post(Collection<Span> spans) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(page.resolve("/api/v2/spans"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(SpanBytesEncoder.JSON_V2.encodeList(List.copyOf(spans))))
                .build();
        int status = statusOf(request);
        if (status != 202) {
            throw new IOException("The page at " + page + " did not take the spans, but answered " + status);
        }
    }

    private int statusOf(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (ConnectException nobody) {
            throw new IOException("Nobody answers at " + page, nobody);
        } catch (IOException failure) {
            throw new IOException("No page answers at " + page + ": " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while sending spans to the page at " + page);
        }
    }
}
