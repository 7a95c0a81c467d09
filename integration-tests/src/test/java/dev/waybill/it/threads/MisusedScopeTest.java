// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.waybill.it.LeaksScopes;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However business code treats its own scopes, its caller gets back its context, and the exception that was thrown. */
@LeaksScopes
class MisusedScopeTest {
    private static final Context CALLERS = Context.root().with(ContextKey.named("tenant"), "acme");

    private final RecordedSpans spans = new RecordedSpans();
    private final IOException failure = new IOException("channel closed");
    private final List<Scope> late = new ArrayList<>();

    @AfterEach
    void close() {
        spans.close();
    }

    @ParameterizedTest
    @EnumSource
    void theSendersContextIsRestored(Misuse misuse) {
        TaskQueue queue = TracedTaskQueue.wrap((properties, body) -> late.add(misusing(misuse)), spans.openTelemetry());

        assertThat(calledFrom(CALLERS, () -> queue.publish(null, new byte[0]))).isNull();
        spans.only(SpanKind.PRODUCER);
    }

    @ParameterizedTest
    @EnumSource
    void theHandlersContextIsRestored(Misuse misuse) {
        TaskHandler handler = TracedTaskHandler.wrap((tag, task) -> late.add(misusing(misuse)), spans.openTelemetry());

        assertThat(calledFrom(CALLERS, () -> handler.handle("worker", new Sender(1).delivery())))
                .isNull();
        spans.only(SpanKind.CONSUMER);
    }

    @ParameterizedTest
    @EnumSource
    void theExceptionIsTheOneThatWasThrown(Misuse misuse) {
        TaskQueue queue = TracedTaskQueue.wrap(
                (properties, body) -> {
                    late.add(misusing(misuse));
                    throw failure;
                },
                spans.openTelemetry());

        assertThat(calledFrom(CALLERS, () -> queue.publish(null, new byte[0]))).isSameAs(failure);

        assertThat(failure.getSuppressed()).isEmpty();
        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(sent.getEvents()).hasSize(1);
    }

    /** Gives what was thrown, once the late scopes are closed, which changes nothing any more. */
    private Throwable calledFrom(Context callers, ThrowingCallable call) {
        try (Scope ignored = callers.makeCurrent()) {
            Throwable seen = catchThrowable(call);
            assertThat(Context.current()).isSameAs(callers);
            late.forEach(Scope::close);
            assertThat(Context.current()).isSameAs(callers);
            return seen;
        }
    }

    private static Scope misusing(Misuse misuse) throws IOException {
        try {
            return misuse.leave();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
