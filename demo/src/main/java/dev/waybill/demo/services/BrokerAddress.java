// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeoutException;

/** Where the broker listens, with user and password. */
public final class BrokerAddress {
    private static final int TIMEOUT_MILLIS = 5_000;

    private final ConnectionFactory factory;

    private BrokerAddress(ConnectionFactory factory) {
        this.factory = factory;
    }

    /**
     * Reads {@code amqp://user:password@host:port/vhost}.
     *
     * @throws IllegalArgumentException if it is no such address; its message does not repeat the password
     */
    public static BrokerAddress parse(String uri) {
        try {
            return of(new URI(uri));
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("not a URI: " + malformed.getReason());
        }
    }

    /** As {@link #parse}. */
    public static BrokerAddress of(URI uri) {
        if (!"amqp".equals(uri.getScheme()) && !"amqps".equals(uri.getScheme())) {
            throw new IllegalArgumentException("it must begin with amqp:// or amqps://");
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("it names no host, as in amqp://guest:guest@localhost:5672");
        }
        ConnectionFactory factory = new ConnectionFactory();
        factory.setConnectionTimeout(TIMEOUT_MILLIS);
        try {
            factory.setUri(uri);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException(unusable.getMessage(), unusable);
        }
        return new BrokerAddress(factory);
    }

    /**
     * Opens a connection in the name of a service.
     *
     * @throws IOException if the broker refuses it or does not answer; its message says so
     */
    public Connection connect(String service) throws IOException {
        try {
            return factory.newConnection(service);
        } catch (PossibleAuthenticationFailureException refused) {
            throw new IOException(
                    "The broker at " + this + " refused user " + factory.getUsername() + " or the password", refused);
        } catch (IOException | TimeoutException failure) {
            throw new IOException("No connection to the broker at " + this + ": " + reason(failure), failure);
        }
    }

    /** The client wraps what the broker said in exceptions that say nothing. */
    private static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ShutdownSignalException closed
                && closed.getReason() instanceof AMQP.Connection.Close close) {
            return close.getReplyText();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public String toString() {
        return factory.getHost() + ":" + factory.getPort();
    }
}
