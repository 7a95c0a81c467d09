// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One traced call, from before the delegate is called until it is over. Public for generated code.
 *
 * <p>Used by the thread that makes the call. No method throws: what goes wrong here costs the telemetry, never the
 * message.
 */
public final class MessageSpan<M> {
    // Without a context, since an application's storage of contexts may have none to give.
    private static final MessageSpan<?> NONE = new MessageSpan<>(null, null, null, Injection.none(), null, null);

    private final @Nullable WaybillTelemetry telemetry;
    private final Injection<M> injection;
    private final @Nullable BiFunction<@Nullable M, @Nullable Throwable, @Nullable Recording> arrival;
    private @Nullable Recording recording;
    private final @Nullable Context before;
    private @Nullable Context context;
    private Scope scope = Scope.noop();
    private boolean outlivesCall;

    private MessageSpan(
            @Nullable WaybillTelemetry telemetry,
            @Nullable Context before,
            @Nullable Context context,
            Injection<M> injection,
            @Nullable BiFunction<@Nullable M, @Nullable Throwable, @Nullable Recording> arrival,
            @Nullable Recording recording) {
        this.telemetry = telemetry;
        this.before = before;
        this.context = context;
        this.injection = injection;
        this.arrival = arrival;
        this.recording = recording;
    }

    /** For calls while telemetry is off, or could not start. */
    @SuppressWarnings("unchecked") // holds no M
    static <M> MessageSpan<M> none() {
        return (MessageSpan<M>) NONE;
    }

    /**
     * A call whose span is current while the delegate runs; if none could be started, {@code parent} is as it is.
     *
     * @param before what was current before the telemetry did anything, which might have leaked a scope
     */
    static <M> MessageSpan<M> begin(Recording recording, Context before, Context parent, Injection<M> injection) {
        WaybillTelemetry telemetry = recording.telemetry;
        MessageSpan<M> call = new MessageSpan<>(telemetry, before, parent, injection, null, recording);
        try {
            Context own = recording.span == Span.getInvalid() ? parent : parent.with(recording.span);
            call.context = own;
            call.scope = own.makeCurrent();
        } catch (Throwable reason) {
            telemetry.lost("make the span current", reason);
        }
        return call;
    }

    /**
     * A call whose span is made when its messages have arrived; the current context stays.
     *
     * @param arrival records what the poll brought or threw; null if there is nothing to record, for an empty poll
     */
    static <M> MessageSpan<M> awaiting(
            WaybillTelemetry telemetry,
            Context before,
            BiFunction<@Nullable M, @Nullable Throwable, @Nullable Recording> arrival) {
        return new MessageSpan<>(telemetry, before, before, Injection.none(), arrival, null);
    }

    /** What the delegate gets: a message like the given one that carries this span's context, or the given one. */
    @SuppressWarnings("unchecked") // a carrier writes a message of the class it was given
    public <T extends @Nullable M> T inject(T message) {
        if (telemetry == null || context == null) {
            return message;
        }
        try {
            return (T) injection.inject(message, context);
        } catch (Throwable reason) {
            telemetry.lost("write the context into the message", reason);
            return message;
        }
    }

    /** Tells what the delegate brought; returns it. */
    public <T extends @Nullable M> T received(T messages) {
        arrived(messages, null);
        return messages;
    }

    /** Tells that the delegate threw; the caller throws it on. */
    public void fail(Throwable failure) {
        if (telemetry == null) {
            return;
        }
        if (recording == null) {
            arrived(null, failure);
        }
        if (recording != null) {
            recording.fail(failure);
        }
    }

    /** Lets the span end when the stage does, with its failure if it has one; returns that very stage. */
    public <S extends @Nullable CompletionStage<?>> S endWith(S stage) {
        if (telemetry != null && stage != null) {
            try {
                outlivesCall = isEndedBy(stage, telemetry, new AtomicBoolean(true));
            } catch (Throwable reason) {
                telemetry.lost("wait for the stage", reason);
            }
        }
        return stage;
    }

    /** As {@link #received} and {@link #endWith} in one: tells what the delegate brings once it has. */
    public <S extends @Nullable CompletionStage<?>> S receivedWith(S stage) {
        return endWith(stage);
    }

    /**
     * The call returns: what was current before is current again, whatever the delegate left behind, and the span ends
     * unless a stage took that over.
     */
    public void close() {
        if (telemetry == null || before == null) {
            return;
        }
        try {
            scope.close();
        } catch (Throwable reason) {
            telemetry.lost("restore the context", reason);
        }
        if (!outlivesCall) {
            end();
        }
        telemetry.restore(before);
    }

    /** Whether the stage ends the span once it completes, or has done so. */
    private boolean isEndedBy(CompletionStage<?> stage, WaybillTelemetry telemetry, AtomicBoolean open) {
        try {
            stage.whenComplete((value, failure) -> {
                if (open.getAndSet(false)) {
                    Context theirs = telemetry.current();
                    complete(value, failure);
                    telemetry.restore(theirs);
                }
            });
            return true;
        } catch (Throwable reason) {
            telemetry.lost("wait for the stage", reason);
            return !open.getAndSet(false);
        }
    }

    @SuppressWarnings("unchecked") // the stage of a pull brings what its operation receives
    private void complete(@Nullable Object value, @Nullable Throwable failure) {
        if (failure == null) {
            arrived((M) value, null);
        } else {
            fail(unwrapped(failure));
        }
        end();
    }

    /** A stage tells what failed inside an exception of its own; inside one of the application's, its cause may throw. */
    private static Throwable unwrapped(Throwable failure) {
        try {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
            return cause == null ? failure : cause;
        } catch (Throwable hostile) {
            return failure;
        }
    }

    private void arrived(@Nullable M messages, @Nullable Throwable failure) {
        if (telemetry == null || arrival == null || recording != null) {
            return;
        }
        try {
            recording = arrival.apply(messages, failure);
        } catch (Throwable reason) {
            telemetry.lost("record what was received", reason);
        }
    }

    private void end() {
        if (recording != null) {
            recording.end();
        }
    }
}
