// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One traced call, from before the delegate is called until it is over. Public for generated code.
 *
 * <p>Used by the thread that makes the call. No method throws: what goes wrong here costs the telemetry, never the
 * message.
 */
public final class MessageSpan<M> {
    private static final MessageSpan<?> NONE =
            new MessageSpan<>(null, Span.getInvalid(), Context.root(), Injection.none());

    private final @Nullable WaybillTelemetry telemetry;
    private final Span span;
    private final Injection<M> injection;
    private Context context;
    private Context before = Context.root();
    private Scope scope = Scope.noop();

    private MessageSpan(@Nullable WaybillTelemetry telemetry, Span span, Context context, Injection<M> injection) {
        this.telemetry = telemetry;
        this.span = span;
        this.context = context;
        this.injection = injection;
    }

    /** For calls while telemetry is off, or could not start. */
    @SuppressWarnings("unchecked") // holds no M
    static <M> MessageSpan<M> none() {
        return (MessageSpan<M>) NONE;
    }

    /**
     * Makes the span current.
     *
     * @param span invalid if none could be started: then {@code parent} is current as it is
     * @param before what was current before the telemetry did anything, which might have leaked a scope
     */
    static <M> MessageSpan<M> begin(
            WaybillTelemetry telemetry, Span span, Context before, Context parent, Injection<M> injection) {
        MessageSpan<M> call = new MessageSpan<>(telemetry, span, parent, injection);
        call.before = before;
        try {
            if (span != Span.getInvalid()) {
                call.context = parent.with(span);
            }
            call.scope = call.context.makeCurrent();
        } catch (Throwable reason) {
            telemetry.lost("make the span current", reason);
        }
        return call;
    }

    /** What the delegate gets: a message like the given one that carries this span's context, or the given one. */
    @SuppressWarnings("unchecked") // a carrier writes a message of the class it was given
    public <T extends @Nullable M> T inject(T message) {
        if (telemetry == null) {
            return message;
        }
        try {
            return (T) injection.inject(message, context);
        } catch (Throwable reason) {
            telemetry.lost("write the context into the message", reason);
            return message;
        }
    }

    /** Tells that the delegate threw; the caller throws it on. */
    public void fail(Throwable failure) {
        if (telemetry != null) {
            Failure.record(failure, span, telemetry);
        }
    }

    /** Ends the span, and makes current again what was current before, whatever the delegate left behind. */
    public void close() {
        if (telemetry == null) {
            return;
        }
        try {
            scope.close();
        } catch (Throwable reason) {
            telemetry.lost("restore the context", reason);
        }
        try {
            span.end();
        } catch (Throwable reason) {
            telemetry.lost("end the span", reason);
        }
        restore(telemetry);
    }

    /** A scope that the delegate or the telemetry leaked keeps ours from restoring anything. */
    private void restore(WaybillTelemetry telemetry) {
        try {
            if (Context.current() != before) {
                before.makeCurrent();
            }
        } catch (Throwable reason) {
            telemetry.lost("restore the context", reason);
        }
    }
}
