// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.zipkin;

import com.sun.net.httpserver.HttpExchange;
import dev.waybill.demo.http.Responses;
import java.io.IOException;
import java.util.List;
import zipkin2.Span;
import zipkin2.codec.SpanBytesDecoder;
import zipkin2.storage.InMemoryStorage;

/** Takes the spans of other processes, as Zipkin's JSON. */
final class SpanIntake {
    private static final int MAX_BYTES = 5_000_000;

    private final InMemoryStorage storage;

    SpanIntake(InMemoryStorage storage) {
        this.storage = storage;
    }

    void handle(HttpExchange exchange) throws IOException {
        List<Span> spans;
        try {
            spans = SpanBytesDecoder.JSON_V2.decodeList(
                    exchange.getRequestBody().readNBytes(MAX_BYTES));
        } catch (IllegalArgumentException malformed) {
            Responses.text(exchange, 400, "Not a list of spans in Zipkin's JSON: " + malformed.getMessage());
            return;
        }
        storage.accept(spans).execute();
        exchange.sendResponseHeaders(202, -1);
    }
}
