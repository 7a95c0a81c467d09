// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.traffic.Carrier;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.api.instrumenter.AttributesExtractor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What OpenTelemetry's agent adds to its extractor for messages of RabbitMQ. */
record RabbitAttributes<R, M>(Carrier<M> carrier, Function<R, M> message) implements AttributesExtractor<R, Void> {
    private static final AttributeKey<String> ROUTING_KEY =
            AttributeKey.stringKey("messaging.rabbitmq.destination.routing_key");
    private static final AttributeKey<Long> DELIVERY_TAG =
            AttributeKey.longKey("messaging.rabbitmq.message.delivery_tag");

    @Override
    public void onStart(AttributesBuilder attributes, Context parent, R request) {
        String routingKey = carrier.routingKey(message.apply(request));
        if (routingKey != null) {
            attributes.put(ROUTING_KEY, routingKey);
        }
        long deliveryTag = carrier.deliveryTag(message.apply(request));
        if (deliveryTag != 0) {
            attributes.put(DELIVERY_TAG, deliveryTag);
        }
    }

    @Override
    public void onEnd(
            AttributesBuilder attributes,
            Context context,
            R request,
            @Nullable Void response,
            @Nullable Throwable failure) {}
}
