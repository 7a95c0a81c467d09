// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import com.rabbitmq.client.Delivery;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** A message that RabbitMQ delivered to a callback; it is only read. Public for generated code. */
public enum DeliveryAdapter implements TextMapGetter<Delivery>, MessageDescriber<Delivery> {
    INSTANCE;

    @Override
    @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
    public Iterable<String> keys(@Nullable Delivery delivery) {
        return BasicPropertiesAdapter.INSTANCE.keys(delivery == null ? null : delivery.getProperties());
    }

    @Override
    public @Nullable String get(@Nullable Delivery delivery, String key) {
        return delivery == null ? null : BasicPropertiesAdapter.INSTANCE.get(delivery.getProperties(), key);
    }

    @Override
    public void describe(Delivery delivery, MessageFacts facts) {
        if (delivery.getEnvelope() != null) {
            EnvelopeAdapter.INSTANCE.describe(delivery.getEnvelope(), facts);
        }
        if (delivery.getProperties() != null) {
            BasicPropertiesAdapter.INSTANCE.describe(delivery.getProperties(), facts);
        }
        if (delivery.getBody() != null) {
            facts.bodySize(delivery.getBody().length);
        }
    }
}
