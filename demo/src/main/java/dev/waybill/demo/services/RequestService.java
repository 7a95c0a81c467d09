// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.MessageProperties;
import dev.waybill.demo.http.LoopbackServer;
import dev.waybill.demo.http.PostRoute;
import dev.waybill.demo.http.PostRoute.Answer;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Signs people up over HTTP, and leaves their welcome e-mail to the worker. */
public final class RequestService implements AutoCloseable {
    private static final String ROUTE = "/signups";
    private static final int MAX_ADDRESS_BYTES = 254;
    private static final Answer WELCOME = new Answer(202, "Welcome! An e-mail is on its way.");
    private static final Answer NO_ADDRESS = new Answer(400, "POST an e-mail address");
    private static final Answer NO_BROKER = new Answer(503, "Try again later");

    private final Channel channel;
    private final WorkQueue queue;
    private final TaskQueue tasks;
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
        this.journal = journal;
        this.server = LoopbackServer.start(port, new PostRoute(ROUTE, MAX_ADDRESS_BYTES, openTelemetry, this::signUp));
    }

    /** Where people sign up: by a POST of their e-mail address. */
    public URI uri() {
        return URI.create(server.uri() + ROUTE);
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer signUp(byte[] address) {
        String recipient = new String(address, StandardCharsets.UTF_8);
        if (!recipient.contains("@")) {
            return NO_ADDRESS;
        }
        try {
            queue.declare(channel);
            tasks.publish(MessageProperties.TEXT_PLAIN, address);
            journal.tell("queued an e-mail to " + recipient);
            return WELCOME;
        } catch (IOException | AlreadyClosedException failure) {
            journal.tell("could not queue an e-mail to " + recipient + ": " + failure.getMessage());
            return NO_BROKER;
        }
    }
}
