// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * One traced method: everything that is known before there is a message. Public for generated code.
 *
 * <p>Made once with the wrapper, and used by any number of threads. No method throws, and with telemetry off none
 * allocates.
 *
 * @param <M> what carries the context: the message or messages among the method's arguments, or what it brings
 */
public final class Operation<M> {
    private final WaybillTelemetry telemetry;
    private final DestinationText destination;
    private final Role<M> role;

    // Made with the wrapper: a class that is first used where the stack is exhausted can never be used again.
    private final CallDetails nothingMore;
    private final MessageSpanBuilder<M> noBuilder = MessageSpanBuilder.none();
    private final MessageSpan<M> noSpan = MessageSpan.none();

    Operation(WaybillTelemetry telemetry, DestinationText destination, Role<M> role) {
        this.telemetry = telemetry;
        this.destination = destination;
        this.role = role;
        this.nothingMore = new CallDetails(telemetry, destination);
    }

    /** Starts the span of a call with this message, or these messages, among its arguments. */
    public MessageSpan<M> start(@Nullable M message) {
        return telemetry.isOff() ? noSpan : begin(message, telemetry.current(), nothingMore);
    }

    /** Starts the span of a call whose messages are known only when it returns. */
    public MessageSpan<M> start() {
        return start(null);
    }

    /** Takes more of a call before its span starts: what fills placeholders, becomes attributes or travels as baggage. */
    public MessageSpanBuilder<M> prepare() {
        return telemetry.isOff() ? noBuilder : newBuilder();
    }

    private MessageSpanBuilder<M> newBuilder() {
        try {
            return new MessageSpanBuilder<>(this, Context.current(), new CallDetails(telemetry, destination));
        } catch (Throwable reason) {
            telemetry.lost("start the span", reason);
            return noBuilder;
        }
    }

    /** @param before what was current when the call came; null if nobody can tell */
    MessageSpan<M> begin(@Nullable M message, @Nullable Context before, CallDetails call) {
        if (before == null) {
            return noSpan;
        }
        try {
            return role.start(message, before, call);
        } catch (Throwable reason) {
            telemetry.restore(before);
            telemetry.lost("start the span", reason);
            return noSpan;
        }
    }
}
