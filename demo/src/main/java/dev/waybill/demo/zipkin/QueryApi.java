// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.zipkin;

import com.sun.net.httpserver.HttpExchange;
import dev.waybill.demo.http.Responses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zipkin2.Span;
import zipkin2.codec.DependencyLinkBytesEncoder;
import zipkin2.codec.SpanBytesEncoder;
import zipkin2.storage.InMemoryStorage;

/** What the page asks for: Zipkin's API, version 2, as far as the page uses it. */
final class QueryApi {
    private static final String PREFIX = "/zipkin/api/v2/";
    private static final String TRACE = PREFIX + "trace/";
    private static final String CONFIGURATION = """
            {"environment":"Waybill demo","queryLimit":100,"defaultLookback":3600000,"searchEnabled":true,\
            "dependency":{"enabled":true}}""";

    private final InMemoryStorage storage;

    QueryApi(InMemoryStorage storage) {
        this.storage = storage;
    }

    void handle(HttpExchange exchange) throws IOException {
        String json;
        try {
            json = answer(exchange.getRequestURI().getPath(), QueryParameters.of(exchange.getRequestURI()));
        } catch (IllegalArgumentException malformed) {
            Responses.text(exchange, 400, "Not understood: " + malformed.getMessage());
            return;
        }
        if (json == null) {
            Responses.text(exchange, 404, "There is no such trace or query");
        } else {
            Responses.send(exchange, 200, "application/json", json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private @Nullable String answer(String path, QueryParameters query) throws IOException {
        if (path.startsWith(TRACE)) {
            return trace(path.substring(TRACE.length()));
        }
        return switch (path) {
            case "/zipkin/config.json" -> CONFIGURATION;
            case PREFIX + "services" -> names(storage.getServiceNames().execute());
            case PREFIX + "spans" ->
                names(storage.getSpanNames(query.text("serviceName", "")).execute());
            case PREFIX + "remoteServices" ->
                names(storage.getRemoteServiceNames(query.text("serviceName", ""))
                        .execute());
            case PREFIX + "autocompleteKeys" -> "[]";
            case PREFIX + "traces" -> traces(storage.getTraces(query.traces()).execute());
            case PREFIX + "dependencies" -> dependencies(query);
            default -> null;
        };
    }

    private @Nullable String trace(String traceId) throws IOException {
        List<Span> spans = storage.getTrace(traceId).execute();
        return spans.isEmpty() ? null : spans(spans);
    }

    private String dependencies(QueryParameters query) throws IOException {
        return new String(
                DependencyLinkBytesEncoder.JSON_V1.encodeList(
                        storage.getDependencies(query.endMillis(), query.lookbackMillis())
                                .execute()),
                StandardCharsets.UTF_8);
    }

    private static String traces(List<List<Span>> traces) {
        return traces.stream().map(QueryApi::spans).collect(Collectors.joining(",", "[", "]"));
    }

    private static String spans(List<Span> spans) {
        return new String(SpanBytesEncoder.JSON_V2.encodeList(spans), StandardCharsets.UTF_8);
    }

    private static String names(Collection<String> names) {
        return names.stream().map(QueryApi::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
