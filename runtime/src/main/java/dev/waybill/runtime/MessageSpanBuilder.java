// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is known of one call before its span starts. Public for generated code.
 *
 * <p>No method throws. With telemetry off none allocates, hence the overloads for types whose boxes may be new.
 */
public final class MessageSpanBuilder<M> {
    private static final MessageSpanBuilder<?> NONE = new MessageSpanBuilder<>(null, null, null);

    private final @Nullable Operation<M> operation;
    private final @Nullable Context before;
    private final @Nullable CallDetails call;

    MessageSpanBuilder(@Nullable Operation<M> operation, @Nullable Context before, @Nullable CallDetails call) {
        this.operation = operation;
        this.before = before;
        this.call = call;
    }

    /** For calls while telemetry is off. */
    @SuppressWarnings("unchecked") // holds no M
    static <M> MessageSpanBuilder<M> none() {
        return (MessageSpanBuilder<M>) NONE;
    }

    /** Starts the span of a call with this message, or these messages, among its arguments. */
    public MessageSpan<M> start(@Nullable M message) {
        return operation == null || call == null ? MessageSpan.none() : operation.begin(message, before, call);
    }

    /** Starts the span of a call whose messages are known only when it returns. */
    public MessageSpan<M> start() {
        return start(null);
    }

    /** Lets another argument of the call describe the message too. */
    public <D> MessageSpanBuilder<M> describedBy(MessageDescriber<? super D> adapter, @Nullable D argument) {
        if (call != null) {
            call.describedBy(adapter, argument);
        }
        return this;
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, @Nullable Object value) {
        if (call != null) {
            call.placeholder(name, value);
        }
        return this;
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, char value) {
        return call == null ? this : placeholder(name, (Object) value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, long value) {
        return call == null ? this : placeholder(name, (Object) value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, float value) {
        return call == null ? this : placeholder(name, (Object) value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, double value) {
        return call == null ? this : placeholder(name, (Object) value);
    }

    /** Adds an attribute to the span; null adds none. */
    public MessageSpanBuilder<M> attribute(String key, @Nullable Object value) {
        if (call != null) {
            call.attribute(key, value);
        }
        return this;
    }

    /** Adds an attribute to the span. */
    public MessageSpanBuilder<M> attribute(String key, char value) {
        return call == null ? this : attribute(key, (Object) value);
    }

    /** Adds an attribute to the span. */
    public MessageSpanBuilder<M> attribute(String key, long value) {
        return call == null ? this : attribute(key, (Object) value);
    }

    /** Adds an attribute to the span. */
    public MessageSpanBuilder<M> attribute(String key, double value) {
        return call == null ? this : attribute(key, (Object) value);
    }

    /** Lets a value travel with the message as baggage; null lets none. It is current in the delegate too. */
    public MessageSpanBuilder<M> baggage(String key, @Nullable Object value) {
        if (call != null) {
            call.baggage(key, value);
        }
        return this;
    }

    /** Lets a value travel with the message as baggage. */
    public MessageSpanBuilder<M> baggage(String key, char value) {
        return call == null ? this : baggage(key, (Object) value);
    }

    /** Lets a value travel with the message as baggage. */
    public MessageSpanBuilder<M> baggage(String key, long value) {
        return call == null ? this : baggage(key, (Object) value);
    }

    /** Lets a value travel with the message as baggage. */
    public MessageSpanBuilder<M> baggage(String key, float value) {
        return call == null ? this : baggage(key, (Object) value);
    }

    /** Lets a value travel with the message as baggage. */
    public MessageSpanBuilder<M> baggage(String key, double value) {
        return call == null ? this : baggage(key, (Object) value);
    }
}
