// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import com.rabbitmq.client.AMQP;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a RabbitMQ message, whose headers carry the context. Public for generated code. */
public final class BasicPropertiesAdapter
        implements CarrierWriter<AMQP.BasicProperties>,
                HeadersGetter<AMQP.BasicProperties>,
                MessageDescriber<AMQP.BasicProperties> {
    public static final BasicPropertiesAdapter INSTANCE = new BasicPropertiesAdapter();

    /** Around the frame 8, class and weight 4, the body's size 8, which properties there are 2, the headers' length 4. */
    private static final int FRAME = 26;

    private BasicPropertiesAdapter() {}

    @Override
    public AMQP.BasicProperties write(AMQP.@Nullable BasicProperties properties, ContextFields fields) {
        AMQP.BasicProperties own = properties == null ? new AMQP.BasicProperties() : properties;
        // What its builder would do, which is as large as what it builds.
        return new AMQP.BasicProperties(
                own.getContentType(),
                own.getContentEncoding(),
                fields.copyInto(own.getHeaders(), sizeBesideHeaders(own)),
                own.getDeliveryMode(),
                own.getPriority(),
                own.getCorrelationId(),
                own.getReplyTo(),
                own.getExpiration(),
                own.getMessageId(),
                own.getTimestamp(),
                own.getType(),
                own.getUserId(),
                own.getAppId(),
                own.getClusterId());
    }

    /**
     * How many bytes the frame of the headers holds beside them, with the four that tell their length (AMQP 0-9-1, 4.2.3
     * and 4.2.6.1).
     */
    static int sizeBesideHeaders(AMQP.@Nullable BasicProperties properties) {
        return properties == null
                ? FRAME
                : FRAME
                        + HeaderLimit.sizeOfShort(properties.getContentType())
                        + HeaderLimit.sizeOfShort(properties.getContentEncoding())
                        + (properties.getDeliveryMode() == null ? 0 : 1)
                        + (properties.getPriority() == null ? 0 : 1)
                        + HeaderLimit.sizeOfShort(properties.getCorrelationId())
                        + HeaderLimit.sizeOfShort(properties.getReplyTo())
                        + HeaderLimit.sizeOfShort(properties.getExpiration())
                        + HeaderLimit.sizeOfShort(properties.getMessageId())
                        + (properties.getTimestamp() == null ? 0 : 8)
                        + HeaderLimit.sizeOfShort(properties.getType())
                        + HeaderLimit.sizeOfShort(properties.getUserId())
                        + HeaderLimit.sizeOfShort(properties.getAppId())
                        + HeaderLimit.sizeOfShort(properties.getClusterId());
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
            RabbitFacts.describe(properties.getHeaders(), facts);
        }
    }
}
