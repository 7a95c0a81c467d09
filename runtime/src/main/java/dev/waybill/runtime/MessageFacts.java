// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What an adapter tells about one message, for the attributes of its span.
 *
 * <p>Every fact is optional, null and empty texts count as untold. Used by one thread, before the span starts.
 */
public final class MessageFacts {
    private @Nullable String messageId;
    private @Nullable String conversationId;
    private @Nullable String exchange;
    private @Nullable String routingKey;
    private long deliveryTag;
    private long bodySize = -1;

    MessageFacts() {}

    /** The message's own id, {@code messaging.message.id}. */
    public MessageFacts messageId(@Nullable String id) {
        this.messageId = emptyAsNull(id);
        return this;
    }

    /** What ties the messages of one conversation together, such as AMQP's correlation id. */
    public MessageFacts conversationId(@Nullable String id) {
        this.conversationId = emptyAsNull(id);
        return this;
    }

    /** How RabbitMQ routed the message; the default exchange has the empty name. */
    public MessageFacts routed(@Nullable String exchange, @Nullable String routingKey) {
        this.exchange = exchange;
        this.routingKey = emptyAsNull(routingKey);
        return this;
    }

    /** By which number the channel acknowledges it; zero if untold, as RabbitMQ counts from one. */
    public MessageFacts deliveryTag(long tag) {
        this.deliveryTag = tag;
        return this;
    }

    /** The body's size in bytes. */
    public MessageFacts bodySize(long bytes) {
        this.bodySize = bytes;
        return this;
    }

    @Nullable
    String messageId() {
        return messageId;
    }

    @Nullable
    String conversationId() {
        return conversationId;
    }

    /** Null unless the adapter told the routing. */
    @Nullable
    String exchange() {
        return exchange;
    }

    @Nullable
    String routingKey() {
        return routingKey;
    }

    long deliveryTag() {
        return deliveryTag;
    }

    /** Negative if untold. */
    long bodySize() {
        return bodySize;
    }

    private static @Nullable String emptyAsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
