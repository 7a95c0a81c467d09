// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import com.rabbitmq.client.Envelope;

/** How RabbitMQ delivered a message. It carries no context, and describes the message only. Public for generated code. */
public enum EnvelopeAdapter implements MessageDescriber<Envelope> {
    INSTANCE;

    @Override
    public void describe(Envelope envelope, MessageFacts facts) {
        facts.routed(envelope.getExchange(), envelope.getRoutingKey())
                .deliveryTag(envelope.getDeliveryTag())
                .redelivered(envelope.isRedeliver());
    }
}
