// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.agent;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.opentelemetry.api.GlobalOpenTelemetry;

/** The shop as a program, to which an agent can be attached. Its argument is the broker's address. */
final class Shop {
    private Shop() {}

    public static void main(String[] arguments) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(arguments[0]);
        try (Connection connection = factory.newConnection()) {
            for (Journey journey : Journey.values()) {
                Stand stand = new Stand(journey, GlobalOpenTelemetry.get(), connection);
                journey.begin(stand);
                stand.arrivals().forEach(System.out::println);
            }
        }
    }
}
