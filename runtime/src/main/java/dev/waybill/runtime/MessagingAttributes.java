// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;

/** Every attribute that Waybill writes, spelled as one release of the semantic conventions does. */
final class MessagingAttributes {
    static final AttributeKey<String> OPERATION_NAME = AttributeKey.stringKey("messaging.operation.name");
    static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    static final AttributeKey<String> DESTINATION_NAME = AttributeKey.stringKey("messaging.destination.name");
    static final AttributeKey<String> DESTINATION_TEMPLATE = AttributeKey.stringKey("messaging.destination.template");
    static final AttributeKey<String> SERVER_ADDRESS = AttributeKey.stringKey("server.address");
    static final AttributeKey<Long> SERVER_PORT = AttributeKey.longKey("server.port");
    static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    private static final AttributeKey<String> MESSAGE_ID = AttributeKey.stringKey("messaging.message.id");
    private static final AttributeKey<String> CONVERSATION_ID =
            AttributeKey.stringKey("messaging.message.conversation_id");
    private static final AttributeKey<Long> BODY_SIZE = AttributeKey.longKey("messaging.message.body.size");

    final AttributeKey<String> system;
    private final AttributeKey<String> routingKey;
    private final AttributeKey<Long> deliveryTag;

    MessagingAttributes(SemanticConventions conventions) {
        boolean renamed = conventions == SemanticConventions.V1_45;
        this.system = AttributeKey.stringKey(renamed ? "messaging.system.name" : "messaging.system");
        this.routingKey = AttributeKey.stringKey(
                renamed ? "rabbitmq.destination.routing_key" : "messaging.rabbitmq.destination.routing_key");
        this.deliveryTag = AttributeKey.longKey(
                renamed ? "rabbitmq.message.delivery_tag" : "messaging.rabbitmq.message.delivery_tag");
    }

    /** Tells a span what is known of its message. */
    void describe(Span span, MessageFacts facts) {
        if (facts.messageId() != null) {
            span.setAttribute(MESSAGE_ID, facts.messageId());
        }
        if (facts.conversationId() != null) {
            span.setAttribute(CONVERSATION_ID, facts.conversationId());
        }
        if (facts.routingKey() != null) {
            span.setAttribute(routingKey, facts.routingKey());
        }
        if (facts.deliveryTag() != 0) {
            span.setAttribute(deliveryTag, facts.deliveryTag());
        }
        if (facts.bodySize() >= 0) {
            span.setAttribute(BODY_SIZE, facts.bodySize());
        }
    }
}
