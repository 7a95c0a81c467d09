// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import dev.waybill.it.CountedSpans;
import dev.waybill.it.Links;
import dev.waybill.it.shop.EmailRound;
import dev.waybill.it.shop.EmailTask;
import dev.waybill.it.shop.ResultReducer;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedEmailRound;
import dev.waybill.it.shop.TracedResultReducer;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sixty-four threads share one wrapper, and each call has the parent that is its own. {@code -Dthreads.calls} says how
 * often each of them calls.
 */
class SharedWrapperTest {
    private static final int THREADS = 64;
    private static final int CALLS = Integer.getInteger("threads.calls", 100);

    private final CountedSpans spans = new CountedSpans();

    @AfterEach
    void close() {
        spans.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageThatIsSentCarriesTheSpanOfItsOwnCall(Threads threads) throws Exception {
        threads.assumePresent();
        Tracer shop = spans.openTelemetry().getTracer("shop");
        TaskQueue queue = TracedTaskQueue.wrap(
                (properties, body) -> {
                    assertThat(properties.getHeaders()).containsEntry("traceparent", Current.traceparent());
                    assertThat(Current.span().getParentSpanContext().getSpanId())
                            .isEqualTo(properties.getMessageId());
                },
                spans.openTelemetry());

        new Crowd(threads, THREADS).run(CALLS, (thread, call) -> {
            Span request = shop.spanBuilder("POST /orders").startSpan();
            try (Scope ignored = request.makeCurrent()) {
                queue.publish(withId(request.getSpanContext().getSpanId()), new byte[0]);
                assertThat(Span.current()).isSameAs(request);
            } finally {
                request.end();
            }
        });

        spans.assertEnded(2L * THREADS * CALLS);
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageIsHandledBelowItsOwnSender(Threads threads) throws Exception {
        threads.assumePresent();
        TaskHandler handler = TracedTaskHandler.wrap(
                (tag, task) -> Current.assertChildOf(Sender.of(task).context()), spans.openTelemetry());

        new Crowd(threads, THREADS)
                .run(
                        CALLS,
                        (thread, call) ->
                                handler.handle("worker", Sender.of(thread, call).delivery()));

        spans.assertEnded((long) THREADS * CALLS);
    }

    @ParameterizedTest
    @EnumSource
    void everyBatchIsLinkedToItsOwnSenders(Threads threads) throws Exception {
        threads.assumePresent();
        ResultReducer reducer = TracedResultReducer.wrap(
                results -> {
                    assertThat(Links.of(Current.span().toSpanData()))
                            .isEqualTo(results.stream()
                                    .map(result -> Sender.of(result).spanId())
                                    .toList());
                    return results.size();
                },
                spans.openTelemetry());

        new Crowd(threads, THREADS).run(CALLS, (thread, call) -> {
            int first = 3 * call;
            assertThat(reducer.reduce(List.of(
                            Sender.of(thread, first).delivery(),
                            Sender.of(thread, first + 1).delivery(),
                            Sender.of(thread, first + 2).delivery())))
                    .isEqualTo(3);
        });

        spans.assertEnded((long) THREADS * CALLS);
    }

    @ParameterizedTest
    @EnumSource
    void everyBatchThatIsSentIsLinkedToItsOwnMessages(Threads threads) throws Exception {
        threads.assumePresent();
        EmailRound round = TracedEmailRound.wrap(
                emails -> assertThat(Links.of(Current.span().toSpanData()))
                        .isEqualTo(
                                emails.stream().map(SharedWrapperTest::spanIdIn).toList()),
                spans.openTelemetry());

        new Crowd(threads, THREADS)
                .run(
                        CALLS,
                        (thread, call) ->
                                round.send(List.of(new EmailTask("ada", null), new EmailTask("grace", null))));

        spans.assertEnded(3L * THREADS * CALLS);
    }

    private static String spanIdIn(EmailTask email) {
        return email.carrier().get("traceparent").split("-")[2];
    }

    private static AMQP.BasicProperties withId(String id) {
        return new AMQP.BasicProperties.Builder().messageId(id).build();
    }
}
