// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.zipkin;

import com.sun.net.httpserver.HttpExchange;
import dev.waybill.demo.http.Responses;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of Zipkin's page, out of its jar. */
final class PageFiles {
    private static final String FOLDER = "/zipkin-lens/";
    private static final String INDEX = "index.html";

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "css", "text/css",
            "html", "text/html; charset=utf-8",
            "ico", "image/x-icon",
            "js", "text/javascript",
            "json", "application/json",
            "png", "image/png",
            "svg", "image/svg+xml");

    private PageFiles() {}

    static void handle(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/zipkin/".length());
        byte[] file = read(name);
        if (file != null) {
            Responses.send(exchange, 200, contentType(name), file);
        } else if (name.contains(".")) {
            Responses.text(exchange, 404, "There is no " + name);
        } else {
            // Every other path is one of the page's own views.
            Responses.send(exchange, 200, contentType(INDEX), Objects.requireNonNull(read(INDEX)));
        }
    }

    private static byte @Nullable [] read(String name) throws IOException {
        if (name.isEmpty() || name.endsWith("/") || name.contains("..")) {
            return null;
        }
        try (InputStream file = PageFiles.class.getResourceAsStream(FOLDER + name)) {
            return file == null ? null : file.readAllBytes();
        }
    }

    private static String contentType(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return CONTENT_TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
