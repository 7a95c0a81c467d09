// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Every attribute that Waybill writes, spelled as one release of the semantic conventions does. */
final class MessagingAttributes {
    static final AttributeKey<String> OPERATION_NAME = AttributeKey.stringKey("messaging.operation.name");
    static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    static final AttributeKey<String> DESTINATION_NAME = AttributeKey.stringKey("messaging.destination.name");
    static final AttributeKey<String> DESTINATION_TEMPLATE = AttributeKey.stringKey("messaging.destination.template");
    static final AttributeKey<Long> BATCH_MESSAGE_COUNT = AttributeKey.longKey("messaging.batch.message_count");
    static final AttributeKey<String> SERVER_ADDRESS = AttributeKey.stringKey("server.address");
    static final AttributeKey<Long> SERVER_PORT = AttributeKey.longKey("server.port");
    static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    /** Where the conventions have no name yet: seconds between sending and handling. */
    private static final AttributeKey<Double> TIME_IN_QUEUE = AttributeKey.doubleKey("waybill.message.time_in_queue");

    private static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");
    private static final AttributeKey<String> CONVERSATION_ID =
            AttributeKey.stringKey("messaging.message.conversation_id");
    private static final AttributeKey<Long> BODY_SIZE = AttributeKey.longKey("messaging.message.body.size");
    private static final AttributeKey<Boolean> REDELIVERED = AttributeKey.booleanKey("waybill.message.redelivered");
    private static final AttributeKey<Long> DELIVERY_COUNT = AttributeKey.longKey("waybill.message.delivery_count");
    private static final AttributeKey<Long> DEAD_LETTER_COUNT = AttributeKey.longKey("waybill.dead_letter.count");
    private static final AttributeKey<String> DEAD_LETTER_REASON = AttributeKey.stringKey("waybill.dead_letter.reason");
    private static final AttributeKey<String> DEAD_LETTER_QUEUE = AttributeKey.stringKey("waybill.dead_letter.queue");

    final AttributeKey<String> system;
    final AttributeKey<Long> deliveryTag;
    private final AttributeKey<String> routingKey;

    MessagingAttributes(SemanticConventions conventions) {
        boolean renamed = conventions == SemanticConventions.V1_45;
        this.system = AttributeKey.stringKey(renamed ? "messaging.system.name" : "messaging.system");
        this.routingKey = AttributeKey.stringKey(
                renamed ? "rabbitmq.destination.routing_key" : "messaging.rabbitmq.destination.routing_key");
        this.deliveryTag = AttributeKey.longKey(
                renamed ? "rabbitmq.message.delivery_tag" : "messaging.rabbitmq.message.delivery_tag");
    }

    /**
     * Tells what is known of one message.
     *
     * @param sink its span, or its link on the span of a batch
     */
    void tell(MessageFacts facts, BiConsumer<AttributeKey<Object>, Object> sink) {
        put(sink, MESSAGE_ID, facts.messageId);
        put(sink, CONVERSATION_ID, facts.conversationId);
        put(sink, routingKey, facts.routingKey);
        if (facts.deliveryTag != 0) {
            put(sink, deliveryTag, facts.deliveryTag);
        }
        if (facts.bodySize >= 0) {
            put(sink, BODY_SIZE, facts.bodySize);
        }
        if (facts.redelivered) {
            put(sink, REDELIVERED, true);
        }
        if (facts.deliveryCount > 0) {
            put(sink, DELIVERY_COUNT, facts.deliveryCount);
        }
        if (facts.deadLetterCount >= 0) {
            put(sink, DEAD_LETTER_COUNT, facts.deadLetterCount);
            put(sink, DEAD_LETTER_REASON, facts.deadLetterReason);
            put(sink, DEAD_LETTER_QUEUE, facts.deadLetterQueue);
        }
    }

    /**
     * How long a message waited, where its sender or its broker stamped it.
     *
     * @param sentAt Unix milliseconds; none positive if unknown
     */
    static Attributes timeInQueue(long sentAt) {
        return sentAt > 0 ? Attributes.of(TIME_IN_QUEUE, secondsSince(sentAt)) : Attributes.empty();
    }

    /** Seconds from then, in Unix milliseconds, until now; none if another machine's clock is ahead of ours. */
    static double secondsSince(long millis) {
        return Math.max(0, System.currentTimeMillis() - millis) / 1000.0;
    }

    @SuppressWarnings("unchecked") // each key is given a value of its own type
    private static <T> void put(BiConsumer<AttributeKey<Object>, Object> sink, AttributeKey<T> key, @Nullable T value) {
        if (value != null) {
            sink.accept((AttributeKey<Object>) key, value);
        }
    }
}
