// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** What a wrapper wraps: it ends as it is told, and remembers what it got and what it answered. */
final class Delegate {
    private final Ending ending;
    private final Runnable work;
    private final Throwable failure = new AssertionError("channel closed");
    private final List<Object> calls = new ArrayList<>();
    private @Nullable Object answer;
    private @Nullable Runnable later;

    Delegate(Ending ending) {
        this(ending, () -> {});
    }

    /** @param work what else happens while it is called */
    Delegate(Ending ending, Runnable work) {
        this.ending = ending;
        this.work = work;
        // Thousands of them are recorded.
        failure.setStackTrace(new StackTraceElement[0]);
    }

    /** Sends or handles the messages. */
    Object take(Object messages) throws Throwable {
        return answer(messages, "receipt");
    }

    CompletableFuture<Object> takeLater(Object messages) throws Throwable {
        return answerLater(messages, "receipt");
    }

    /** Pulls the messages. */
    <M> M bring(M messages) throws Throwable {
        return answer(messages, messages);
    }

    <M> CompletableFuture<M> bringLater(M messages) throws Throwable {
        return answerLater(messages, messages);
    }

    /** What it was called with, call by call. */
    List<Object> calls() {
        return calls;
    }

    /** The very object that it returned or threw. */
    @Nullable
    Object answer() {
        return answer;
    }

    /** Lets another thread answer, if that is still to be done; its context must stay as it is. */
    void finish() throws Exception {
        Runnable answering = later;
        if (answering == null) {
            return;
        }
        FutureTask<Context> task = new FutureTask<>(() -> {
            answering.run();
            return FaultyStorage.current();
        });
        new Thread(task).start();
        assertThat(task.get()).as("what is current on the completing thread").isSameAs(Context.root());
    }

    private <R> R answer(Object messages, R result) throws Throwable {
        calls.add(messages);
        work.run();
        if (ending == Ending.THROWS) {
            answer = failure;
            throw failure;
        }
        answer = result;
        return result;
    }

    private <R> CompletableFuture<R> answerLater(Object messages, R result) throws Throwable {
        CompletableFuture<R> stage = answer(messages, new CompletableFuture<>());
        Runnable completion =
                ending.succeeds() ? () -> stage.complete(result) : () -> stage.completeExceptionally(failure);
        if (ending == Ending.COMPLETES_ON_ANOTHER_THREAD || ending == Ending.FAILS_ON_ANOTHER_THREAD) {
            later = completion;
        } else {
            completion.run();
        }
        return stage;
    }
}
