// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.io.IOException;

/** The only path of a service, where people post something; each request is a span. */
public final class PostRoute implements HttpHandler {
    private final String path;
    private final int maxBytes;
    private final HttpSpans spans;
    private final Action action;

    /** Reads no more than so many bytes of what is posted. */
    public PostRoute(String path, int maxBytes, OpenTelemetry openTelemetry, Action action) {
        this.path = path;
        this.maxBytes = maxBytes;
        this.spans = new HttpSpans(openTelemetry);
        this.action = action;
    }

    /** What the service does with what was posted. */
    @FunctionalInterface
    public interface Action {
        Answer answer(byte[] posted);
    }

    /** What the one who posted it gets. */
    public record Answer(int status, String text) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                Responses.text(exchange, 404, "There is only " + path);
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                Responses.text(exchange, 405, "POST to " + path);
            } else {
                post(exchange);
            }
        }
    }

    private void post(HttpExchange exchange) throws IOException {
        Span span = spans.server("POST", path);
        Scope scope = span.makeCurrent();
        try {
            Answer answer = action.answer(exchange.getRequestBody().readNBytes(maxBytes));
            HttpSpans.answered(span, answer.status, 500);
            Responses.text(exchange, answer.status, answer.text);
        } finally {
            scope.close();
            span.end();
        }
    }
}
