// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one call before its span starts. Public for generated code.
 *
 * <p>The arguments are taken as they are and only read inside the runtime's guard, since their {@code toString()} is the
 * application's code. No method throws.
 */
public final class MessageSpanBuilder<M> {
    private static final MessageSpanBuilder<?> NONE = new MessageSpanBuilder<>();

    private final @Nullable Operation<M> operation;
    private final @Nullable Object[] placeholders;
    private final MessageFacts facts = new MessageFacts();

    private MessageSpanBuilder() {
        this.operation = null;
        this.placeholders = new Object[0];
    }

    MessageSpanBuilder(Operation<M> operation) {
        this.operation = operation;
        this.placeholders = new Object[operation.destination().placeholders().size()];
    }

    /** For calls while telemetry is off. */
    @SuppressWarnings("unchecked") // holds no M
    static <M> MessageSpanBuilder<M> none() {
        return (MessageSpanBuilder<M>) NONE;
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, @Nullable Object value) {
        int index =
                operation == null ? -1 : operation.destination().placeholders().indexOf(name);
        if (index >= 0) {
            placeholders[index] = value;
        }
        return this;
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, boolean value) {
        return operation == null ? this : placeholder(name, (Object) value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, char value) {
        return operation == null ? this : placeholder(name, (Object) value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, long value) {
        return operation == null ? this : placeholder(name, (Object) value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, float value) {
        return operation == null ? this : placeholder(name, (Object) value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, double value) {
        return operation == null ? this : placeholder(name, (Object) value);
    }

    /** Lets another argument of the call describe the message too. */
    public <D> MessageSpanBuilder<M> describedBy(MessageDescriber<? super D> adapter, @Nullable D argument) {
        if (operation != null && argument != null) {
            try {
                adapter.describe(argument, facts);
            } catch (Throwable reason) {
                operation.telemetry().lost("describe the message", reason);
            }
        }
        return this;
    }

    /** Starts the span of the call. */
    public MessageSpan<M> start(@Nullable M message) {
        if (operation == null) {
            return MessageSpan.none();
        }
        try {
            if (operation.describer() != null) {
                describedBy(operation.describer(), message);
            }
            return operation.role().start(message, this);
        } catch (Throwable reason) {
            operation.telemetry().lost("start the span", reason);
            return MessageSpan.none();
        }
    }

    MessageFacts facts() {
        return facts;
    }

    /**
     * The full name of the destination where it differs from the annotation's text, or else null: composed of what the
     * carrier tells, or the text with its placeholders filled.
     */
    @Nullable
    String destinationName() {
        DestinationText destination = operation.destination();
        try {
            String text = destination.isTemplate() ? destination.filled(placeholders) : destination.text();
            if (facts.exchange() != null) {
                return RabbitDestination.consumedName(facts.exchange(), facts.routingKey(), text);
            }
            return text;
        } catch (Throwable reason) {
            operation.telemetry().lost("fill the destination's placeholders", reason);
            return null;
        }
    }
}
