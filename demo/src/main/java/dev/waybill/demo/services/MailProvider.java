// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

import com.sun.net.httpserver.HttpExchange;
import dev.waybill.demo.http.LoopbackServer;
import dev.waybill.demo.http.Responses;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for the e-mail provider out there, and delivers nothing.
 *
 * <p>It refuses the first e-mail to anyone {@code @greylisting.example}, as mail servers do to keep off spammers, who do
 * not try again.
 */
public final class MailProvider implements AutoCloseable {
    private static final String GREYLISTING = "@greylisting.example";
    private static final long WORK_MILLIS = 25;

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final LoopbackServer server;

    /** Starts to answer. */
    public MailProvider() throws IOException {
        this.server = LoopbackServer.start(0, this::handle);
    }

    /** Where e-mails are posted. */
    public URI uri() {
        return URI.create(server.uri() + "/messages");
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String recipient = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            work();
            boolean refuse = recipient.endsWith(GREYLISTING) && refused.add(recipient);
            Responses.text(exchange, refuse ? 503 : 202, refuse ? "Try again later" : "Accepted");
        }
    }

    /** Without it, the call would be too short to see. */
    private static void work() {
        try {
            Thread.sleep(WORK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
