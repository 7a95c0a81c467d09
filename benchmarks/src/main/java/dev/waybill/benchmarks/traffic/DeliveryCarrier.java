// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import com.rabbitmq.client.Delivery;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message of RabbitMQ's client as it arrived. */
enum DeliveryCarrier implements Carrier<Delivery> {
    INSTANCE;

    @Override
    public Map<String, ?> headers(Delivery delivery) {
        return PropertiesCarrier.INSTANCE.headers(delivery.getProperties());
    }

    @Override
    public Delivery with(Delivery delivery, Map<String, Object> headers) {
        throw new UnsupportedOperationException("A delivery is only read");
    }

    @Override
    public @Nullable String messageId(Delivery delivery) {
        return delivery.getProperties().getMessageId();
    }

    @Override
    public @Nullable String conversationId(Delivery delivery) {
        return delivery.getProperties().getCorrelationId();
    }

    @Override
    public @Nullable String exchange(Delivery delivery) {
        return delivery.getEnvelope().getExchange();
    }

    @Override
    public @Nullable String routingKey(Delivery delivery) {
        return delivery.getEnvelope().getRoutingKey();
    }

    @Override
    public long deliveryTag(Delivery delivery) {
        return delivery.getEnvelope().getDeliveryTag();
    }

    @Override
    public int bodySize(Delivery delivery) {
        return delivery.getBody().length;
    }

    @Override
    public boolean isRedelivered(Delivery delivery) {
        return delivery.getEnvelope().isRedeliver();
    }
}
