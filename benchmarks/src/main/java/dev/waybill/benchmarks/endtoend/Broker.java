// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * The node that all programs use.
 *
 * @param product as the node calls itself, with its version and that of its platform
 */
record Broker(URI uri, String product) {
    private static final String VARIABLE = "AMQP_URI";

    /** The node that the environment names, once it answers. */
    static Broker ofEnvironment() throws Exception {
        String address = System.getenv(VARIABLE);
        if (address == null) {
            throw new IllegalStateException(
                    "Set " + VARIABLE + ", such as amqp://guest:guest@localhost:5672, or measure with"
                            + " benchmarks/measure.sh, which starts a RabbitMQ if rabbitmq-server is installed");
        }
        ConnectionFactory connections = new ConnectionFactory();
        connections.setUri(address);
        try (Connection connection = connections.newConnection()) {
            Map<String, Object> server = connection.getServerProperties();
            return new Broker(
                    URI.create(address),
                    server.get("product") + " " + server.get("version") + " on " + server.get("platform"));
        } catch (IOException unreachable) {
            throw new IllegalStateException("No broker answers at " + VARIABLE + ", " + address, unreachable);
        }
    }
}
