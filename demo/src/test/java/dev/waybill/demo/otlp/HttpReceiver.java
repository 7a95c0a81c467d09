// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.otlp;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.waybill.demo.http.LoopbackServer;
import dev.waybill.demo.http.Responses;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Stands in for a backend that takes OTLP over HTTP, and refuses what is not addressed or encoded as OTLP has it. */
final class HttpReceiver implements AutoCloseable {
    private static final String PROTOBUF = "application/x-protobuf";

    private final List<Headers> headers = new CopyOnWriteArrayList<>();
    private final List<ExportedSpan> spans = new CopyOnWriteArrayList<>();
    private final LoopbackServer server;

    HttpReceiver() throws IOException {
        this.server = LoopbackServer.start(0, this::handle);
    }

    URI uri() {
        return server.uri();
    }

    /** The variables that have the demo export to it. */
    Map<String, String> settings() {
        return Map.of("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf", "OTEL_EXPORTER_OTLP_ENDPOINT", uri().toString());
    }

    /** One for each request that was taken. */
    List<Headers> headers() {
        return headers;
    }

    List<ExportedSpan> spans() {
        return spans;
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isExport(exchange)) {
                Responses.text(exchange, 400, "This is no export of spans");
                return;
            }
            spans.addAll(ExportedSpan.in(ExportTraceServiceRequest.parseFrom(body(exchange))));
            headers.add(exchange.getRequestHeaders());
            byte[] response = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            Responses.send(exchange, 200, PROTOBUF, response);
        }
    }

    private static boolean isExport(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().equals("/v1/traces")
                && PROTOBUF.equals(exchange.getRequestHeaders().getFirst("Content-Type"));
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean compressed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return compressed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }
}
