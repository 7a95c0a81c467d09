// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

/**
 * What a destination is called to which RabbitMQ routed a message: {@code {exchange}:{routing key}:{queue}} without what is
 * empty, and a queue named as its routing key once (semantic conventions 1.45, RabbitMQ, "Span attributes").
 */
final class RoutedName {
    final String exchange;
    final String routingKey;
    final String name;

    /** @param routingKey empty if it is unknown */
    RoutedName(String exchange, String routingKey, String queue) {
        this.exchange = exchange;
        this.routingKey = routingKey;
        String routed = joined(exchange, routingKey);
        String full = queue.equals(routingKey) ? routed : joined(routed, queue);
        this.name = full.isEmpty() ? "amq.default" : full;
    }

    private static String joined(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one.concat(":").concat(other);
    }
}
