// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.impl.LongStringHelper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Messages of a shop, each with two headers of its own and the given fields of a context. */
final class Sample {
    private static final Map<String, String> OWN = Map.of("tenant", "acme", "content-version", "3");
    private static final byte[] BODY = new byte[256];

    private Sample() {}

    static Map<String, Object> headers(Map<String, String> context) {
        return new LinkedHashMap<>(texts(context));
    }

    static AMQP.BasicProperties properties(Map<String, String> context) {
        return withHeaders(headers(context));
    }

    /** As it comes from the network, where every text is a {@code LongString}. */
    static Delivery delivery(Map<String, String> context) {
        Map<String, Object> headers = new LinkedHashMap<>();
        texts(context).forEach((name, value) -> headers.put(name, LongStringHelper.asLongString(value)));
        return new Delivery(new Envelope(7, false, "shop", "orders.created"), withHeaders(headers), BODY);
    }

    static EmailTask task(Map<String, String> context) {
        return new EmailTask("ada@example.com", "Your order", texts(context));
    }

    private static AMQP.BasicProperties withHeaders(Map<String, Object> headers) {
        return new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .deliveryMode(2)
                .messageId("order-4711")
                .correlationId("basket-42")
                .headers(headers)
                .build();
    }

    private static Map<String, String> texts(Map<String, String> context) {
        Map<String, String> all = new LinkedHashMap<>(OWN);
        all.putAll(context);
        return all;
    }
}
