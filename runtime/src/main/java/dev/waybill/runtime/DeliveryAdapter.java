// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import com.rabbitmq.client.Delivery;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message that RabbitMQ delivered to a callback; it is only read. Public for generated code. */
public final class DeliveryAdapter implements HeadersGetter<Delivery>, MessageDescriber<Delivery> {
    public static final DeliveryAdapter INSTANCE = new DeliveryAdapter();

    private DeliveryAdapter() {}

    @Override
    public Map<String, ?> headers(@Nullable Delivery delivery) {
        return BasicPropertiesAdapter.INSTANCE.headers(delivery == null ? null : delivery.getProperties());
    }

    @Override
    public void describe(Delivery delivery, MessageFacts facts) {
        EnvelopeAdapter.describeDelivery(delivery.getEnvelope(), delivery.getProperties(), delivery.getBody(), facts);
    }
}
