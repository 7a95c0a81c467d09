// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Envelope;
import org.jspecify.annotations.Nullable;

/** How RabbitMQ delivered a message. It carries no context, and describes the message only. Public for generated code. */
public final class EnvelopeAdapter implements MessageDescriber<Envelope> {
    public static final EnvelopeAdapter INSTANCE = new EnvelopeAdapter();

    private EnvelopeAdapter() {}

    @Override
    public void describe(Envelope envelope, MessageFacts facts) {
        facts.routed(envelope.getExchange(), envelope.getRoutingKey())
                .deliveryTag(envelope.getDeliveryTag())
                .redelivered(envelope.isRedeliver());
    }

    /** What came with a delivery, each of which may be missing. */
    static void describeDelivery(
            @Nullable Envelope envelope,
            AMQP.@Nullable BasicProperties properties,
            byte @Nullable [] body,
            MessageFacts facts) {
        if (envelope != null) {
            INSTANCE.describe(envelope, facts);
        }
        if (properties != null) {
            BasicPropertiesAdapter.INSTANCE.describe(properties, facts);
        }
        if (body != null) {
            facts.bodySize(body.length);
        }
    }
}
