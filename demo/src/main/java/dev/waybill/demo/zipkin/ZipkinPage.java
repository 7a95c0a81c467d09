// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.zipkin;

import com.sun.net.httpserver.HttpExchange;
import dev.waybill.demo.http.LoopbackServer;
import dev.waybill.demo.http.Responses;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import zipkin2.storage.InMemoryStorage;

/** Zipkin's page, with the traces in memory. */
public final class ZipkinPage implements AutoCloseable {
    /** Beside the default port of a real Zipkin. */
    public static final int DEFAULT_PORT = 9412;

    /** How long before and after now the page looks for traces. */
    private static final long SHOWN_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final InMemoryStorage storage =
            InMemoryStorage.newBuilder().strictTraceId(true).build();
    private final SpanIntake intake = new SpanIntake(storage);
    private final QueryApi api = new QueryApi(storage);
    private final LoopbackServer server;

    /**
     * Starts to serve.
     *
     * @param port 0 for any that is free
     */
    public ZipkinPage(int port) throws IOException {
        this.server = LoopbackServer.start(port, this::handle);
    }

    /** For the spans of this process. */
    public SpanExporter exporter() {
        return new ZipkinExporter(spans -> storage.accept(List.copyOf(spans)).execute());
    }

    /** Where another process sends its spans, and what the other addresses begin with. */
    public URI uri() {
        return server.uri();
    }

    /** The list of the traces; the page searches at once only if it is told until when. */
    public URI traces() {
        return URI.create(uri() + "/zipkin/?limit=100&lookback=millis&millis=" + 2 * SHOWN_MILLIS + "&endTs="
                + (System.currentTimeMillis() + SHOWN_MILLIS));
    }

    /** The graph of the services. */
    public URI dependencies() {
        long now = System.currentTimeMillis();
        return URI.create(
                uri() + "/zipkin/dependency?startTime=" + (now - SHOWN_MILLIS) + "&endTime=" + (now + SHOWN_MILLIS));
    }

    @Override
    public void close() {
        server.close();
        storage.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                exchange.getResponseHeaders().set("Location", "/zipkin/");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/api/v2/spans")
                    && exchange.getRequestMethod().equals("POST")) {
                intake.handle(exchange);
            } else if (path.startsWith("/zipkin/api/v2/") || path.equals("/zipkin/config.json")) {
                api.handle(exchange);
            } else if (path.startsWith("/zipkin/")) {
                PageFiles.handle(exchange);
            } else {
                Responses.text(exchange, 404, "There is only /zipkin/");
            }
        }
    }
}
