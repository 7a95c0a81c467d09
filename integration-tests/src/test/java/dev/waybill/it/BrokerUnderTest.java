// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ExceptionHandler;
import com.rabbitmq.client.impl.ForgivingExceptionHandler;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeoutException;

/**
 * A broker that the tests run against.
 *
 * @param isEmbedded whether it lacks what only RabbitMQ has
 */
public record BrokerUnderTest(String name, URI uri, boolean isEmbedded) {
    private static final int CONNECTION_TIMEOUT_MILLIS = 5_000;

    public Connection connect() throws IOException, TimeoutException {
        return connect(new ForgivingExceptionHandler());
    }

    Connection connect(ExceptionHandler exceptionHandler) throws IOException, TimeoutException {
        ConnectionFactory factory = connectionFactory();
        factory.setExceptionHandler(exceptionHandler);
        return factory.newConnection();
    }

    /** For connections that are set up otherwise. */
    public ConnectionFactory connectionFactory() throws IOException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        factory.setAutomaticRecoveryEnabled(false);
        try {
            factory.setUri(uri);
        } catch (GeneralSecurityException e) {
            throw new IOException("There is no TLS to connect with", e);
        }
        return factory;
    }

    /** Whom the tests connect as, the only one whose messages may bear that name. */
    String user() {
        String userInfo = uri.getUserInfo();
        return userInfo == null ? ConnectionFactory.DEFAULT_USER : userInfo.split(":", 2)[0];
    }

    /** Without user and password, which do not belong in a log. */
    String address() {
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    @Override
    public String toString() {
        return name;
    }
}
