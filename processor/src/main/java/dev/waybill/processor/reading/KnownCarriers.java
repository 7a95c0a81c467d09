// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * The messages that Waybill knows by their type: supporting another library is one adapter class in the runtime, and one
 * line here.
 */
final class KnownCarriers {
    private static final String RUNTIME = "dev.waybill.runtime";

    static final List<KnownCarrier> ALL = List.of(
            new KnownCarrier("com.rabbitmq.client.AMQP.BasicProperties", adapter("BasicPropertiesAdapter"), "rabbitmq"),
            new KnownCarrier("com.rabbitmq.client.Delivery", adapter("DeliveryAdapter"), "rabbitmq"),
            new KnownCarrier("com.rabbitmq.client.GetResponse", adapter("GetResponseAdapter"), "rabbitmq"),
            new KnownCarrier("com.rabbitmq.client.Envelope", adapter("EnvelopeAdapter"), "rabbitmq"));

    private KnownCarriers() {}

    static Optional<KnownCarrier> of(String type) {
        return ALL.stream().filter(it -> it.type().equals(type)).findFirst();
    }

    private static ClassName adapter(String name) {
        return ClassName.get(RUNTIME, name);
    }

    /** A message type, its adapter, and the messaging system that both belong to. */
    record KnownCarrier(String type, ClassName adapter, String system) {}
}
