// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import com.rabbitmq.client.AMQP;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message of RabbitMQ's client on its way out. */
enum PropertiesCarrier implements Carrier<AMQP.BasicProperties> {
    INSTANCE;

    @Override
    public Map<String, ?> headers(AMQP.BasicProperties properties) {
        Map<String, Object> headers = properties.getHeaders();
        return headers == null ? Map.of() : headers;
    }

    @Override
    public AMQP.BasicProperties with(AMQP.BasicProperties properties, Map<String, Object> headers) {
        return properties.builder().headers(headers).build();
    }

    @Override
    public @Nullable String messageId(AMQP.BasicProperties properties) {
        return properties.getMessageId();
    }

    @Override
    public @Nullable String conversationId(AMQP.BasicProperties properties) {
        return properties.getCorrelationId();
    }
}
