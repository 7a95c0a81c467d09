// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static dev.waybill.it.Circumstance.ALWAYS;
import static dev.waybill.it.Circumstance.BATCH;
import static dev.waybill.it.Circumstance.BODY;
import static dev.waybill.it.Circumstance.CORRELATED;
import static dev.waybill.it.Circumstance.FAILED;
import static dev.waybill.it.Circumstance.IDENTIFIED;
import static dev.waybill.it.Circumstance.ROUTED;
import static dev.waybill.it.Circumstance.SERVER;
import static dev.waybill.it.Circumstance.TAGGED;
import static dev.waybill.it.Circumstance.TEMPLATE;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import dev.waybill.runtime.SemanticConventions;
import io.opentelemetry.api.common.AttributeKey;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attributes of messaging spans in the semantic conventions, 1.44 and 1.45, and when a span must have them.
 *
 * <p>Of those that are merely recommended, the ones that Waybill can know.
 */
enum ConventionalAttribute {
    OPERATION_NAME(stringKey("messaging.operation.name"), ALWAYS),
    OPERATION_TYPE(stringKey("messaging.operation.type"), ALWAYS),
    SYSTEM(stringKey("messaging.system.name"), stringKey("messaging.system"), ALWAYS),
    DESTINATION_NAME(stringKey("messaging.destination.name"), ALWAYS),
    DESTINATION_TEMPLATE(stringKey("messaging.destination.template"), TEMPLATE),
    BATCH_MESSAGE_COUNT(longKey("messaging.batch.message_count"), BATCH),
    ERROR_TYPE(stringKey("error.type"), FAILED),
    MESSAGE_ID(stringKey("messaging.message.id"), IDENTIFIED),
    CONVERSATION_ID(stringKey("messaging.message.conversation_id"), CORRELATED),
    BODY_SIZE(longKey("messaging.message.body.size"), BODY),
    ROUTING_KEY(
            stringKey("rabbitmq.destination.routing_key"),
            stringKey("messaging.rabbitmq.destination.routing_key"),
            ROUTED),
    DELIVERY_TAG(longKey("rabbitmq.message.delivery_tag"), longKey("messaging.rabbitmq.message.delivery_tag"), TAGGED),
    SERVER_ADDRESS(stringKey("server.address"), SERVER),
    SERVER_PORT(longKey("server.port"), SERVER);

    private final AttributeKey<?> key;
    private final AttributeKey<?> before;
    private final Circumstance circumstance;

    ConventionalAttribute(AttributeKey<?> key, Circumstance circumstance) {
        this(key, key, circumstance);
    }

    ConventionalAttribute(AttributeKey<?> key, AttributeKey<?> before, Circumstance circumstance) {
        this.key = key;
        this.before = before;
        this.circumstance = circumstance;
    }

    AttributeKey<?> key(SemanticConventions conventions) {
        return conventions == SemanticConventions.V1_44 ? before : key;
    }

    /** The attributes that a span must have under these circumstances, and no others. */
    static Set<AttributeKey<?>> of(Set<Circumstance> circumstances, SemanticConventions conventions) {
        return Stream.of(values())
                .filter(it -> it.circumstance == ALWAYS || circumstances.contains(it.circumstance))
                .map(it -> it.key(conventions))
                .collect(Collectors.toSet());
    }
}
