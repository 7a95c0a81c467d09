// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Delegates that leave a mess harm neither their caller nor the next message. */
@EveryBroker
@LeaksScopes
class HostileDelegateTest {
    private static final ContextKey<String> MESS = ContextKey.named("mess");

    private final RecordedSpans spans = new RecordedSpans();
    private final Queue<Scope> leaked = new ConcurrentLinkedQueue<>();
    private final TestQueue tasks;

    HostileDelegateTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    /** The queue's own probe sees what is current on the client's thread after each message. */
    @Test
    void aHandlerThatLeaksScopesLeavesTheThreadClean() throws Exception {
        Inbox<String> seen = new Inbox<>();
        tasks.consume(TracedTaskHandler.wrap(
                (tag, task) -> {
                    seen.add(String.valueOf(Context.current().get(MESS)));
                    leak();
                    leak();
                },
                spans.openTelemetry()));

        tasks.sender().publish(null, new byte[0]);
        tasks.sender().publish(null, new byte[0]);

        assertThat(List.of(seen.next(), seen.next())).containsExactly("null", "null");
        assertThat(spans.await(SpanKind.CONSUMER, 2))
                .allSatisfy(span ->
                        assertThat(span.getParentSpanContext().isValid()).isFalse());
    }

    @Test
    void aSenderThatLeaksScopesLeavesItsCallersContext() throws Exception {
        TaskQueue leaking = TracedTaskQueue.wrap((properties, body) -> leak(), spans.openTelemetry());
        Context own = Context.current().with(MESS, "the caller's own");

        try (Scope ignored = own.makeCurrent()) {
            leaking.publish(null, new byte[0]);

            assertThat(Context.current()).isSameAs(own);
        }
    }

    @Test
    void aSenderThatTriesTwiceSendsOneContextTwice() throws Exception {
        TaskQueue retrying = TracedTaskQueue.wrap(
                (properties, body) -> {
                    tasks.sender().publish(properties, body);
                    tasks.sender().publish(properties, body);
                },
                spans.openTelemetry());

        retrying.publish(null, new byte[0]);

        assertThat(tasks.take().getProps().getHeaders())
                .isEqualTo(tasks.take().getProps().getHeaders())
                .containsOnlyKeys("traceparent");
        assertThat(spans.all()).hasSize(1);
    }

    @Test
    void aSenderThatEndsTheSpanItselfStillSends() throws Exception {
        TaskQueue ending = TracedTaskQueue.wrap(
                (properties, body) -> {
                    Span.current().end();
                    tasks.sender().publish(properties, body);
                },
                spans.openTelemetry());

        ending.publish(null, new byte[0]);

        assertThat(tasks.take().getProps().getHeaders()).containsOnlyKeys("traceparent");
    }

    @Test
    void anInterruptedSenderStaysInterrupted() {
        IOException interrupted = new IOException(new InterruptedException());
        TaskQueue traced = TracedTaskQueue.wrap(
                (properties, body) -> {
                    Thread.currentThread().interrupt();
                    throw interrupted;
                },
                spans.openTelemetry());

        Throwable seen = catchThrowable(() -> traced.publish(null, new byte[0]));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen).isSameAs(interrupted);
    }

    /** Kept, since strict context checking tells of a scope that is collected unclosed. */
    private void leak() {
        leaked.add(Context.current().with(MESS, "left behind").makeCurrent());
    }
}
