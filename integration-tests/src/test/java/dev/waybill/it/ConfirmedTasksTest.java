// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmCallback;
import com.rabbitmq.client.ShutdownSignalException;
import dev.waybill.it.shop.ConfirmedTasks;
import dev.waybill.it.shop.TracedConfirmedTasks;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The span of a message that is sent with confirms tells what the broker said of it. */
@EveryBroker
class ConfirmedTasksTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final BrokerUnderTest broker;
    private final TestQueue queue;

    ConfirmedTasksTest(BrokerUnderTest broker) throws Exception {
        this.broker = broker;
        this.queue = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void endsWellOnceTheBrokerHasTheMessage() throws Exception {
        ConfirmedTasks tasks = traced(new Confirmed(queue.newChannel(), queue.name()));

        tasks.publish(null, new byte[0]).join();

        SpanData sent = spans.only(SpanKind.PRODUCER);
        assertThat(sent.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(queue.take().getProps().getHeaders().get("traceparent").toString())
                .contains(sent.getSpanId());
    }

    @Test
    void isNoLongerCurrentOnceTheMethodHasReturned() throws Exception {
        traced(new Confirmed(queue.newChannel(), queue.name())).publish(null, new byte[0]);

        assertThat(Span.current().getSpanContext().isValid()).isFalse();
        spans.only(SpanKind.PRODUCER);
    }

    /** Only where the broker can be brought to refuse a message: the embedded one ignores the queue's arguments. */
    @Test
    void failsIfTheBrokerRefusesTheMessage() throws Exception {
        Assumptions.assumeFalse(broker.isEmbedded(), "the embedded broker takes every message");
        Channel channel = queue.newChannel();
        String full = channel.queueDeclare(
                        "", false, true, false, Map.of("x-max-length", 0, "x-overflow", "reject-publish"))
                .getQueue();

        Throwable seen = catchThrowable(() ->
                traced(new Confirmed(channel, full)).publish(null, new byte[0]).join());

        assertThat(seen).hasCauseExactlyInstanceOf(Refused.class);
        assertFailed(spans.only(SpanKind.PRODUCER), Refused.class);
    }

    @Test
    void failsIfTheChannelClosesBeforeTheBrokerSaysAnything() throws Exception {
        Channel channel = queue.newChannel();
        ConfirmedTasks tasks = traced(new Unconfirmed(channel, queue.name()));
        CompletableFuture<Long> confirmed = tasks.publish(null, new byte[0]);
        assertThat(spans.all()).isEmpty();

        channel.close();

        assertThat(catchThrowable(confirmed::join)).hasCauseExactlyInstanceOf(ShutdownSignalException.class);
        assertFailed(spans.only(SpanKind.PRODUCER), ShutdownSignalException.class);
    }

    @Test
    void returnsTheDelegatesOwnFuture() throws Exception {
        CompletableFuture<Long> own = new CompletableFuture<>();

        assertThat(traced(new Answered(own)).publish(null, new byte[0])).isSameAs(own);
        assertThat(spans.all()).isEmpty();

        own.complete(1L);
        spans.only(SpanKind.PRODUCER);
    }

    @Test
    void aCancelledConfirmIsAFailure() throws Exception {
        CompletableFuture<Long> own = new CompletableFuture<>();
        traced(new Answered(own)).publish(null, new byte[0]).cancel(true);

        assertFailed(spans.only(SpanKind.PRODUCER), CancellationException.class);
    }

    @Test
    void theFailureOfADependentStageIsTheOneThatCausedIt() throws Exception {
        CompletableFuture<Long> own = new CompletableFuture<>();
        ConfirmedTasks tasks = traced(new Answered(own.thenApply(tag -> tag)));
        CompletableFuture<Long> seen = tasks.publish(null, new byte[0]);

        own.completeExceptionally(new Refused());

        assertThat(catchThrowable(seen::get)).isInstanceOf(ExecutionException.class);
        assertThat(catchThrowable(seen::join)).isInstanceOf(CompletionException.class);
        assertFailed(spans.only(SpanKind.PRODUCER), Refused.class);
    }

    @Test
    void aBatchEndsOnceWhenAllOfItIsConfirmed() throws Exception {
        ConfirmedTasks tasks = traced(new Confirmed(queue.newChannel(), queue.name()));

        tasks.publishAll(Collections.nCopies(3, new AMQP.BasicProperties()))
                .toCompletableFuture()
                .join();

        assertThat(Links.of(spans.only(SpanKind.CLIENT)))
                .containsExactlyElementsOf(Links.ids(spans.all(SpanKind.PRODUCER)));
        queue.take(3);
    }

    private ConfirmedTasks traced(ConfirmedTasks delegate) {
        return TracedConfirmedTasks.wrap(delegate, spans.openTelemetry());
    }

    private static void assertFailed(SpanData span, Class<? extends Throwable> type) {
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().get(stringKey("error.type"))).isEqualTo(type.getCanonicalName());
    }

    /** The broker said no. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Publisher confirms as futures: the usual recipe. */
    private static final class Confirmed implements ConfirmedTasks {
        private final Channel channel;
        private final String queue;
        private final ConcurrentSkipListMap<Long, CompletableFuture<Long>> open = new ConcurrentSkipListMap<>();

        Confirmed(Channel channel, String queue) throws IOException {
            this.channel = channel;
            this.queue = queue;
            channel.confirmSelect();
            channel.addConfirmListener(settling(true), settling(false));
        }

        @Override
        public synchronized CompletableFuture<Long> publish(AMQP.@Nullable BasicProperties properties, byte[] body)
                throws IOException {
            CompletableFuture<Long> confirmed = new CompletableFuture<>();
            open.put(channel.getNextPublishSeqNo(), confirmed);
            channel.basicPublish("", queue, properties, body);
            return confirmed;
        }

        @Override
        public CompletionStage<Long> publishAll(List<AMQP.BasicProperties> properties) throws IOException {
            CompletableFuture<Long> last = CompletableFuture.completedFuture(0L);
            for (AMQP.BasicProperties each : properties) {
                last = last.thenCombine(publish(each, new byte[0]), Math::max);
            }
            return last;
        }

        private ConfirmCallback settling(boolean taken) {
            return (tag, multiple) -> {
                Map<Long, CompletableFuture<Long>> told =
                        multiple ? open.headMap(tag, true) : open.subMap(tag, true, tag, true);
                told.forEach((number, confirmed) -> settle(confirmed, number, taken));
                told.clear();
            };
        }

        private static void settle(CompletableFuture<Long> confirmed, long number, boolean taken) {
            if (taken) {
                confirmed.complete(number);
            } else {
                confirmed.completeExceptionally(new Refused());
            }
        }
    }

    /** Waits for a broker that never says anything, until the channel goes. */
    private record Unconfirmed(Channel channel, String queue) implements ConfirmedTasks {
        @Override
        public CompletableFuture<Long> publish(AMQP.@Nullable BasicProperties properties, byte[] body)
                throws IOException {
            CompletableFuture<Long> confirmed = new CompletableFuture<>();
            channel.addShutdownListener(confirmed::completeExceptionally);
            channel.basicPublish("", queue, properties, body);
            return confirmed;
        }

        @Override
        public CompletionStage<Long> publishAll(List<AMQP.BasicProperties> properties) throws IOException {
            return publish(null, new byte[0]);
        }
    }

    private record Answered(CompletableFuture<Long> answer) implements ConfirmedTasks {
        @Override
        public CompletableFuture<Long> publish(AMQP.@Nullable BasicProperties properties, byte[] body) {
            return answer;
        }

        @Override
        public CompletionStage<Long> publishAll(List<AMQP.BasicProperties> properties) {
            return answer;
        }
    }
}
