// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import dev.waybill.benchmarks.traffic.Carrier;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How RabbitMQ routed a message, or all messages of a batch; without an exchange nothing is known. */
record Routing(@Nullable String exchange, @Nullable String key) {
    private static final Routing UNKNOWN = new Routing(null, null);

    static <M> Routing of(Carrier<M> carrier, M message) {
        return new Routing(carrier.exchange(message), carrier.routingKey(message));
    }

    static <M> Routing common(Carrier<M> carrier, List<M> batch) {
        Routing first = batch.isEmpty() ? UNKNOWN : of(carrier, batch.get(0));
        for (M message : batch) {
            if (!Objects.equals(first.exchange, carrier.exchange(message))
                    || !Objects.equals(first.key, carrier.routingKey(message))) {
                return UNKNOWN;
            }
        }
        return first;
    }

    /** Names the destination by the rules for RabbitMQ: exchange, routing key and queue, as far as they differ. */
    void describe(SpanBuilder span, String queue) {
        if (exchange == null || key == null) {
            return;
        }
        String routed = exchange.isEmpty() ? key : exchange + ":" + key;
        span.setAttribute(Attribute.DESTINATION_NAME, queue.equals(key) ? routed : routed + ":" + queue);
        span.setAttribute(Attribute.DESTINATION_TEMPLATE, queue);
    }

    void describe(Span span) {
        if (key != null) {
            span.setAttribute(Attribute.ROUTING_KEY, key);
        }
    }
}
