// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import com.sun.net.httpserver.HttpExchange;
import dev.waybill.demo.http.LoopbackServer;
import dev.waybill.demo.http.Responses;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Signs people up over HTTP, and leaves their welcome e-mail to the worker. */
public final class RequestService implements AutoCloseable {
    private static final String ROUTE = "/signups";
    private static final int MAX_ADDRESS_BYTES = 254;

    private final Channel channel;
    private final WorkQueue queue;
    private final TaskQueue tasks;
    private final HttpSpans spans;
    private final Journal journal;
    private final LoopbackServer server;

    /**
     * Starts to answer.
     *
     * @param port 0 for any that is free
     */
    public RequestService(
            int port,
            Connection connection,
            WorkQueue queue,
            MessageTracing tracing,
            OpenTelemetry openTelemetry,
            Journal journal)
            throws IOException {
        this.channel = connection.createChannel();
        this.queue = queue;
        this.tasks = tracing.queue(
                (properties, body) -> channel.basicPublish("", queue.name(), properties, body), openTelemetry);
        this.spans = new HttpSpans(openTelemetry);
        this.journal = journal;
        this.server = LoopbackServer.start(port, this::handle);
    }

    /** Where people sign up: by a POST of their e-mail address. */
    public URI uri() {
        return URI.create(server.uri() + ROUTE);
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(ROUTE)) {
                Responses.text(exchange, 404, "There is only " + ROUTE);
            } else if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                Responses.text(exchange, 405, "POST an e-mail address");
            } else {
                signUp(exchange);
            }
        }
    }

    private void signUp(HttpExchange exchange) throws IOException {
        Span span = spans.server("POST", ROUTE);
        Scope scope = span.makeCurrent();
        try {
            Answer answer = signUp(exchange.getRequestBody().readNBytes(MAX_ADDRESS_BYTES));
            HttpSpans.answered(span, answer.status, 500);
            Responses.text(exchange, answer.status, answer.text);
        } finally {
            scope.close();
            span.end();
        }
    }

    private Answer signUp(byte[] address) {
        String recipient = new String(address, StandardCharsets.UTF_8);
        if (!recipient.contains("@")) {
            return Answer.NO_ADDRESS;
        }
        try {
            queue.declare(channel);
            tasks.publish(MessageProperties.TEXT_PLAIN, address);
            journal.tell("queued an e-mail to " + recipient);
            return Answer.WELCOME;
        } catch (IOException | AlreadyClosedException failure) {
            journal.tell("could not queue an e-mail to " + recipient + ": " + failure.getMessage());
            return Answer.NO_BROKER;
        }
    }

    private enum Answer {
        WELCOME(202, "Welcome! An e-mail is on its way."),
        NO_ADDRESS(400, "POST an e-mail address"),
        NO_BROKER(503, "Try again later");

        private final int status;
        private final String text;

        Answer(int status, String text) {
            this.status = status;
            this.text = text;
        }
    }
}
