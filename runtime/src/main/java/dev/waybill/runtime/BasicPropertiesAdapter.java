// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import com.rabbitmq.client.AMQP;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a RabbitMQ message, whose headers carry the context. Public for generated code. */
public enum BasicPropertiesAdapter
        implements
                CarrierWriter<AMQP.BasicProperties>, HeadersGetter<AMQP.BasicProperties>,
                MessageDescriber<AMQP.BasicProperties> {
    INSTANCE;

    @Override
    public AMQP.BasicProperties write(AMQP.@Nullable BasicProperties properties, ContextFields fields) {
        AMQP.BasicProperties.Builder copy =
                properties == null ? new AMQP.BasicProperties.Builder() : properties.builder();
        return copy.headers(fields.copyInto(properties == null ? null : properties.getHeaders()))
                .build();
    }

    @Override
    public Map<String, ?> headers(AMQP.@Nullable BasicProperties properties) {
        return properties == null || properties.getHeaders() == null ? Map.of() : properties.getHeaders();
    }

    @Override
    public void describe(AMQP.BasicProperties properties, MessageFacts facts) {
        facts.messageId(properties.getMessageId()).conversationId(properties.getCorrelationId());
        if (properties.getTimestamp() != null) {
            facts.timestamp(properties.getTimestamp().getTime());
        }
        if (properties.getHeaders() != null) {
            RabbitHistory.describe(properties.getHeaders(), facts);
        }
    }
}
