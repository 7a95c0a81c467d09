// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import dev.waybill.benchmarks.traffic.Carrier;
import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that Waybill writes, made ready once where a message does not matter. */
final class Attribute {
    static final AttributeKey<String> DESTINATION_NAME = AttributeKey.stringKey("messaging.destination.name");
    static final AttributeKey<String> DESTINATION_TEMPLATE = AttributeKey.stringKey("messaging.destination.template");
    static final AttributeKey<Long> BATCH_MESSAGE_COUNT = AttributeKey.longKey("messaging.batch.message_count");
    static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
    static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");
    static final AttributeKey<String> CONVERSATION_ID = AttributeKey.stringKey("messaging.message.conversation_id");
    static final AttributeKey<String> ROUTING_KEY = AttributeKey.stringKey("rabbitmq.destination.routing_key");
    static final AttributeKey<Long> DELIVERY_TAG = AttributeKey.longKey("rabbitmq.message.delivery_tag");
    static final AttributeKey<Long> BODY_SIZE = AttributeKey.longKey("messaging.message.body.size");

    private static final AttributeKey<String> OPERATION_NAME = AttributeKey.stringKey("messaging.operation.name");
    private static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system.name");
    private static final AttributeKey<Boolean> REDELIVERED = AttributeKey.booleanKey("waybill.message.redelivered");
    private static final AttributeKey<Long> DELIVERY_COUNT = AttributeKey.longKey("waybill.message.delivery_count");
    private static final AttributeKey<Long> DEAD_LETTER_COUNT = AttributeKey.longKey("waybill.dead_letter.count");
    private static final AttributeKey<String> DEAD_LETTER_REASON = AttributeKey.stringKey("waybill.dead_letter.reason");
    private static final AttributeKey<String> DEAD_LETTER_QUEUE = AttributeKey.stringKey("waybill.dead_letter.queue");

    private Attribute() {}

    /** Those of every span and measurement of an operation. */
    static Attributes fixed(String operation, Traffic<?> traffic) {
        return fixed(operation, operation, traffic.system(), traffic.destination());
    }

    static Attributes fixed(String operation, String type, String system, String destination) {
        return Attributes.of(
                OPERATION_NAME, operation, OPERATION_TYPE, type, SYSTEM, system, DESTINATION_NAME, destination);
    }

    /** Tells a span that somebody records what is known of the message. */
    static <M> void describe(Span span, Carrier<M> carrier, M message) {
        put(span, MESSAGE_ID, carrier.messageId(message));
        put(span, CONVERSATION_ID, carrier.conversationId(message));
        put(span, ROUTING_KEY, carrier.routingKey(message));
        long deliveryTag = carrier.deliveryTag(message);
        if (deliveryTag != 0) {
            span.setAttribute(DELIVERY_TAG, deliveryTag);
        }
        int bodySize = carrier.bodySize(message);
        if (bodySize >= 0) {
            span.setAttribute(BODY_SIZE, (long) bodySize);
        }
        if (carrier.isRedelivered(message)) {
            span.setAttribute(REDELIVERED, true);
        }
    }

    /** Tells a span what RabbitMQ wrote into the headers. */
    static void describeHistory(Span span, Map<String, ?> headers) {
        if (headers.get("x-delivery-count") instanceof Number count && count.longValue() > 0) {
            span.setAttribute(DELIVERY_COUNT, count.longValue());
        }
        if (headers.get("x-death") instanceof List<?> deaths
                && !deaths.isEmpty()
                && deaths.get(0) instanceof Map<?, ?> death
                && death.get("count") instanceof Number count) {
            span.setAttribute(DEAD_LETTER_COUNT, count.longValue());
            put(span, DEAD_LETTER_REASON, HeaderGetter.text(death.get("reason")));
            put(span, DEAD_LETTER_QUEUE, HeaderGetter.text(death.get("queue")));
        }
    }

    /** What is known of one message of a batch, for the link to its sender. */
    static <M> Attributes of(Carrier<M> carrier, M message) {
        AttributesBuilder facts = Attributes.builder();
        put(facts, MESSAGE_ID, carrier.messageId(message));
        put(facts, CONVERSATION_ID, carrier.conversationId(message));
        put(facts, ROUTING_KEY, carrier.routingKey(message));
        long deliveryTag = carrier.deliveryTag(message);
        if (deliveryTag != 0) {
            facts.put(DELIVERY_TAG, deliveryTag);
        }
        int bodySize = carrier.bodySize(message);
        if (bodySize >= 0) {
            facts.put(BODY_SIZE, (long) bodySize);
        }
        return facts.build();
    }

    /** Tells the span of a batch what ties its messages together, if it is the same for all. */
    static <M> void describeConversation(Span span, Carrier<M> carrier, List<M> batch) {
        String common = batch.isEmpty() ? null : carrier.conversationId(batch.get(0));
        for (M message : batch) {
            if (common == null || !common.equals(carrier.conversationId(message))) {
                return;
            }
        }
        put(span, CONVERSATION_ID, common);
    }

    static String errorType(Throwable failure) {
        String canonical = failure.getClass().getCanonicalName();
        return canonical == null ? failure.getClass().getName() : canonical;
    }

    private static void put(AttributesBuilder facts, AttributeKey<String> key, @Nullable String value) {
        if (value != null) {
            facts.put(key, value);
        }
    }

    private static void put(Span span, AttributeKey<String> key, @Nullable String value) {
        if (value != null) {
            span.setAttribute(key, value);
        }
    }
}
