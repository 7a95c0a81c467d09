// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter tells about one message, for the attributes of its span.
 *
 * <p>Every fact is optional; null, empty and overlong texts count as untold. Used by one thread, during the call.
 */
public final class MessageFacts {
    /** What nobody tells anything about. Shared, so no adapter ever gets it. */
    static final MessageFacts UNTOLD = new MessageFacts();

    @Nullable
    String messageId;

    @Nullable
    String conversationId;

    /** Null unless the adapter told the routing. */
    @Nullable
    String exchange;

    @Nullable
    String routingKey;

    long deliveryTag;

    /** Negative if untold. */
    long bodySize = -1;

    boolean redelivered;
    long deliveryCount;

    /** Negative if the message is no dead letter. */
    long deadLetterCount = -1;

    @Nullable
    String deadLetterReason;

    @Nullable
    String deadLetterQueue;

    /** Zero if untold. */
    long sentAt;

    boolean isSentAtExact;

    MessageFacts() {}

    /** What the adapter tells about one message of several. */
    static <M> MessageFacts of(
            @Nullable M message, @Nullable MessageDescriber<? super M> adapter, WaybillTelemetry telemetry) {
        if (adapter == null || message == null) {
            return UNTOLD;
        }
        MessageFacts facts = new MessageFacts();
        facts.describe(message, adapter, telemetry);
        return facts;
    }

    /** Lets the adapter tell; a fault of the adapter costs the facts. */
    <M> void describe(M message, MessageDescriber<? super M> adapter, WaybillTelemetry telemetry) {
        try {
            adapter.describe(message, this);
        } catch (Throwable reason) {
            telemetry.lost("describe the message", reason);
        }
    }

    /**
     * What is true of every one of several messages, other than by chance.
     *
     * @param earlier what is true of those before this one, which is changed; null if there are none
     */
    MessageFacts inCommon(@Nullable MessageFacts earlier) {
        if (earlier == null) {
            MessageFacts common = new MessageFacts();
            common.conversationId = conversationId;
            common.exchange = exchange;
            common.routingKey = routingKey;
            common.redelivered = redelivered;
            return common;
        }
        if (!Objects.equals(conversationId, earlier.conversationId)) {
            earlier.conversationId = null;
        }
        if (!Objects.equals(exchange, earlier.exchange) || !Objects.equals(routingKey, earlier.routingKey)) {
            earlier.exchange = null;
            earlier.routingKey = null;
        }
        earlier.redelivered &= redelivered;
        return earlier;
    }

    /** The message's own id, {@code messaging.message.id}. */
    public MessageFacts messageId(@Nullable String id) {
        this.messageId = told(id);
        return this;
    }

    /** What ties the messages of one conversation together, such as AMQP's correlation id. */
    public MessageFacts conversationId(@Nullable String id) {
        this.conversationId = told(id);
        return this;
    }

    /** How RabbitMQ routed the message; the default exchange has the empty name. */
    public MessageFacts routed(@Nullable String exchange, @Nullable String routingKey) {
        this.exchange = exchange == null || exchange.isEmpty() ? exchange : told(exchange);
        this.routingKey = told(routingKey);
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

    /** Whether the broker delivered it before. */
    public MessageFacts redelivered(boolean redelivered) {
        this.redelivered = redelivered;
        return this;
    }

    /** How often the broker tried to deliver it before; zero if untold. */
    public MessageFacts deliveryCount(long count) {
        this.deliveryCount = count;
        return this;
    }

    /** That the message became a dead letter: how often, why, and in which queue. */
    public MessageFacts deadLetter(long count, @Nullable String reason, @Nullable String queue) {
        this.deadLetterCount = count;
        this.deadLetterReason = told(reason);
        this.deadLetterQueue = told(queue);
        return this;
    }

    /** When it was sent, in Unix milliseconds and as exactly; tells how long it waited in the queue. */
    public MessageFacts sentAt(long unixMillis) {
        if (unixMillis > 0) {
            this.sentAt = unixMillis;
            this.isSentAtExact = true;
        }
        return this;
    }

    /** When it was sent, in Unix milliseconds, but less exactly, such as AMQP's timestamp of whole seconds. */
    public MessageFacts timestamp(long unixMillis) {
        if (!isSentAtExact) {
            this.sentAt = unixMillis;
        }
        return this;
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isEmpty() || text.length() > HeaderValue.MAX_LENGTH ? null : text;
    }
}
