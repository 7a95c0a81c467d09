// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One traced call, from before the delegate is called until it is over. Public for generated code.
 *
 * <p>Used by the thread that makes the call. No method throws: what goes wrong here costs the telemetry, never the
 * message.
 */
public final class MessageSpan<M> {
    // Without a context, since an application's storage of contexts may have none to give.
    private static final MessageSpan<?> NONE = new MessageSpan<>(null, null, Transfer.none());

    private final @Nullable Recorder recorder;
    private final @Nullable Context before;
    private final long began;
    private @Nullable Context context;
    private Scope scope = Scope.noop();
    private Span span = Span.getInvalid();
    private Transfer<M> transfer = Transfer.none();
    private int messages;
    private @Nullable String errorType;
    private boolean endsWithCall = true;
    private boolean adopted;

    /**
     * A call begins, whose span does not exist yet.
     *
     * @param before what was current before the telemetry did anything, which might have leaked a scope
     */
    MessageSpan(Recorder recorder, Context before) {
        this.recorder = recorder;
        this.before = before;
        this.began = recorder.begin();
    }

    /**
     * A call whose messages are known when they have arrived, and which is recorded then; the current context stays.
     *
     * @param before what was current before the telemetry did anything
     */
    MessageSpan(@Nullable Recorder recorder, @Nullable Context before, Transfer<M> arrival) {
        this.recorder = recorder;
        this.before = before;
        this.began = Recorder.UNMEASURED;
        this.transfer = arrival;
    }

    /** For calls while telemetry is off, or could not start. */
    @SuppressWarnings("unchecked") // holds no M
    static <M> MessageSpan<M> none() {
        return (MessageSpan<M>) NONE;
    }

    /**
     * Makes the span current while the delegate runs; if none could be started, {@code parent} is as it is.
     *
     * @param span which this call ends; invalid if nobody records spans
     * @param messages how many messages this call counts
     */
    MessageSpan<M> enter(Span span, int messages, Context parent, Transfer<M> transfer) {
        if (recorder == null) {
            return this;
        }
        this.span = span;
        this.messages = messages;
        this.transfer = transfer;
        this.context = parent;
        try {
            Context own = span == Span.getInvalid() ? parent : parent.with(span);
            context = own;
            scope = own.makeCurrent();
        } catch (Throwable reason) {
            recorder.telemetry.lost("make the span current", reason);
        }
        return this;
    }

    /** As {@link #enter}, with a span that somebody else ends, who also records its exceptions. */
    MessageSpan<M> adopt(Span span, int messages, Context parent) {
        adopted = true;
        return enter(span, messages, parent, Transfer.none());
    }

    /** What the delegate gets: a message like the given one that carries this span's context, or the given one. */
    @SuppressWarnings("unchecked") // a carrier writes a message of the class it was given
    public <T extends @Nullable M> T inject(T message) {
        if (recorder == null || context == null) {
            return message;
        }
        try {
            return (T) transfer.inject(message, context);
        } catch (Throwable reason) {
            recorder.telemetry.lost("write the context into the message", reason);
            return message;
        }
    }

    /** Tells what the delegate brought; returns it. */
    public <T extends @Nullable M> T received(T messages) {
        arrive(messages, null);
        return messages;
    }

    /** Tells that the delegate threw; the caller throws it on. */
    public void fail(Throwable failure) {
        if (recorder != null) {
            arrive(null, failure);
            errorType = recorder.fail(span, ended(), failure);
        }
    }

    /** Lets the span end when the stage does, with its failure if it has one; returns that very stage. */
    public <S extends @Nullable CompletionStage<?>> S endWith(S stage) {
        if (recorder != null && stage != null) {
            try {
                endsWithCall = !isEndedBy(stage, recorder.telemetry, new AtomicBoolean(true));
            } catch (Throwable reason) {
                recorder.telemetry.lost("wait for the stage", reason);
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
        if (recorder == null) {
            return;
        }
        try {
            scope.close();
        } catch (Throwable reason) {
            recorder.telemetry.lost("restore the context", reason);
        }
        if (endsWithCall) {
            end();
        }
        recorder.telemetry.restore(before);
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
            arrive((M) value, null);
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

    private void arrive(@Nullable M messages, @Nullable Throwable failure) {
        if (recorder == null) {
            return;
        }
        // A delegate that has brought something may still fail.
        Transfer<M> once = transfer;
        transfer = Transfer.none();
        try {
            once.arrive(messages, failure);
        } catch (Throwable reason) {
            recorder.telemetry.lost("record what was received", reason);
        }
    }

    private void end() {
        if (recorder != null) {
            recorder.end(ended(), began, messages, errorType);
        }
    }

    /** The span that this call ends, or the invalid one. */
    private Span ended() {
        return adopted ? Span.getInvalid() : span;
    }
}
