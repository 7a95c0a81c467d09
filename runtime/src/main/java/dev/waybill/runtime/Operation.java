// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import org.jspecify.annotations.Nullable;

/**
 * One traced method: everything that is known before there is a message. Public for generated code.
 *
 * <p>Made once with the wrapper, and used by any number of threads. No method throws, and with telemetry off none
 * allocates.
 *
 * @param <M> the carrier among the method's arguments
 */
public final class Operation<M> {
    private final WaybillTelemetry telemetry;
    private final DestinationText destination;
    private final Role<M> role;
    private final @Nullable MessageDescriber<? super M> describer;

    Operation(
            WaybillTelemetry telemetry,
            DestinationText destination,
            Role<M> role,
            @Nullable MessageDescriber<? super M> describer) {
        this.telemetry = telemetry;
        this.destination = destination;
        this.role = role;
        this.describer = describer;
    }

    /** Starts the span of a call. */
    public MessageSpan<M> start(@Nullable M message) {
        return telemetry.isOff() ? MessageSpan.none() : new MessageSpanBuilder<>(this).start(message);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, @Nullable Object value) {
        return prepare().placeholder(name, value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, boolean value) {
        return prepare().placeholder(name, value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, char value) {
        return prepare().placeholder(name, value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, long value) {
        return prepare().placeholder(name, value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, float value) {
        return prepare().placeholder(name, value);
    }

    /** Fills a placeholder of the destination. */
    public MessageSpanBuilder<M> placeholder(String name, double value) {
        return prepare().placeholder(name, value);
    }

    /** Lets another argument of the call describe the message too. */
    public <D> MessageSpanBuilder<M> describedBy(MessageDescriber<? super D> adapter, @Nullable D argument) {
        return prepare().describedBy(adapter, argument);
    }

    private MessageSpanBuilder<M> prepare() {
        return telemetry.isOff() ? MessageSpanBuilder.none() : new MessageSpanBuilder<>(this);
    }

    WaybillTelemetry telemetry() {
        return telemetry;
    }

    DestinationText destination() {
        return destination;
    }

    Role<M> role() {
        return role;
    }

    @Nullable
    MessageDescriber<? super M> describer() {
        return describer;
    }
}
