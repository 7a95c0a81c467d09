// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import org.jspecify.annotations.Nullable;

/** The name of a destination by the rules for RabbitMQ (semantic conventions 1.45, RabbitMQ, "Span attributes"). */
final class RabbitDestination {
    private static final String DEFAULT_EXCHANGE = "amq.default";

    private RabbitDestination() {}

    /** {@code {exchange}:{routing key}:{queue}} without what is empty, and a queue named as its routing key once. */
    static String consumedName(String exchange, @Nullable String routingKey, String queue) {
        if (exchange.isEmpty() && queue.equals(routingKey)) {
            return queue.isEmpty() ? DEFAULT_EXCHANGE : queue;
        }
        StringBuilder name = new StringBuilder(exchange);
        if (routingKey != null) {
            append(name, routingKey);
        }
        if (!queue.equals(routingKey)) {
            append(name, queue);
        }
        return name.isEmpty() ? DEFAULT_EXCHANGE : name.toString();
    }

    private static void append(StringBuilder name, String part) {
        if (!part.isEmpty()) {
            name.append(name.isEmpty() ? "" : ":").append(part);
        }
    }
}
