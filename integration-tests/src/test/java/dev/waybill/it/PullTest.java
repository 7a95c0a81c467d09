// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.shop.TaskPoll;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TaskRunner;
import dev.waybill.it.shop.TracedTaskPoll;
import dev.waybill.it.shop.TracedTaskQueue;
import dev.waybill.it.shop.TracedTaskRunner;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A worker that asks for its messages. */
@EveryBroker
class PullTest {
    private static final String CONSUMED = "messaging.client.consumed.messages";

    private final RecordedSpans spans = new RecordedSpans();

    /** One for both wrappers, so that the one knows what the other has counted. */
    private final WaybillTelemetry telemetry = spans.telemetry();

    private final Inbox<SpanContext> current = new Inbox<>();
    private final TestQueue queue;
    private final Channel channel;
    private final TaskPoll poll;
    private final TaskRunner runner =
            TracedTaskRunner.wrap(task -> current.add(Span.current().getSpanContext()), telemetry);

    PullTest(BrokerUnderTest broker) throws Exception {
        this.queue = TestQueue.on(broker);
        this.channel = queue.newChannel();
        this.poll = TracedTaskPoll.wrap(new Poll(), telemetry);
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void aMessageIsLinkedToItsSender() throws Exception {
        send(1);

        GetResponse task = Patience.await().until(poll::next, Objects::nonNull);

        SpanData received = spans.only(SpanKind.CLIENT);
        assertThat(received.getName()).isEqualTo("receive task_queue");
        assertThat(received.getParentSpanContext().isValid()).isFalse();
        assertThat(Links.of(received))
                .containsExactly(spans.only(SpanKind.PRODUCER).getSpanId());
        assertThat(received.getAttributes().get(longKey("rabbitmq.message.delivery_tag")))
                .isEqualTo(task.getEnvelope().getDeliveryTag());
        assertThat(received.getAttributes().get(longKey("messaging.batch.message_count")))
                .isNull();
    }

    @Test
    void anOptionalMessageIsTheSame() throws Exception {
        send(1);

        Optional<Delivery> task = Patience.await().until(poll::nextIfAny, Optional::isPresent);

        assertThat(Links.of(spans.only(SpanKind.CLIENT)))
                .containsExactly(spans.only(SpanKind.PRODUCER).getSpanId());
        assertThat(task).isPresent();
    }

    @Test
    void severalMessagesAreOneSpan() throws Exception {
        send(3);
        Patience.await().until(() -> queue.channel().messageCount(queue.name()) == 3);

        assertThat(poll.next(10)).hasSize(3);

        SpanData received = spans.only(SpanKind.CLIENT);
        assertThat(Links.of(received)).containsExactlyElementsOf(Links.ids(spans.all(SpanKind.PRODUCER)));
        assertThat(received.getAttributes().get(longKey("messaging.batch.message_count")))
                .isEqualTo(3);
        assertThat(spans.counted(CONSUMED)).isEqualTo(3);
    }

    @Test
    void anEmptyPollIsNoSpan() throws Exception {
        assertThat(poll.next()).isNull();
        assertThat(poll.nextIfAny()).isEmpty();
        assertThat(poll.next(10)).isEmpty();

        assertThat(spans.all()).isEmpty();
        assertThat(spans.counted(CONSUMED)).isZero();
    }

    @Test
    void aFailedPollSaysSo() throws Exception {
        channel.close();

        Throwable seen = catchThrowable(poll::next);

        SpanData received = spans.only(SpanKind.CLIENT);
        assertThat(seen).isExactlyInstanceOf(AlreadyClosedException.class);
        assertThat(received.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(received.getAttributes().get(stringKey("error.type")))
                .isEqualTo(AlreadyClosedException.class.getCanonicalName());
    }

    @Test
    void aMessageThatComesLaterIsRecordedThen() throws Exception {
        send(1);

        GetResponse task = poll.nextWithin(Patience.LIMIT.toMillis()).join();

        assertThat(task).isNotNull();
        assertThat(Links.of(spans.only(SpanKind.CLIENT)))
                .containsExactly(spans.only(SpanKind.PRODUCER).getSpanId());
    }

    @Test
    void itIsThenProcessedUnderItsSenderAndCountedOnce() throws Exception {
        send(1);

        runner.run(Patience.await().until(poll::next, Objects::nonNull));

        SpanData sent = spans.only(SpanKind.PRODUCER);
        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(processed.getParentSpanId()).isEqualTo(sent.getSpanId());
        assertThat(processed.getTraceId()).isEqualTo(sent.getTraceId());
        assertThat(current.next().getSpanId()).isEqualTo(processed.getSpanId());
        assertThat(spans.counted(CONSUMED)).isEqualTo(1);
    }

    @Test
    void eachOfSeveralIsThenProcessedUnderItsOwnSenderAndCountedOnce() throws Exception {
        send(3);
        Patience.await().until(() -> queue.channel().messageCount(queue.name()) == 3);

        poll.next(10).forEach(runner::run);

        assertThat(spans.await(SpanKind.CONSUMER, 3))
                .extracting(SpanData::getParentSpanId)
                .containsExactlyElementsOf(Links.ids(spans.all(SpanKind.PRODUCER)));
        assertThat(spans.counted(CONSUMED)).isEqualTo(3);
    }

    private void send(int count) throws IOException {
        TaskQueue tasks = TracedTaskQueue.wrap(queue.sender(), spans.openTelemetry());
        for (int i = 0; i < count; i++) {
            tasks.publish(null, new byte[0]);
        }
    }

    private final class Poll implements TaskPoll {
        @Override
        public @Nullable GetResponse next() throws IOException {
            return channel.basicGet(queue.name(), true);
        }

        @Override
        public Optional<Delivery> nextIfAny() throws IOException {
            return Optional.ofNullable(next()).map(TestQueue::delivery);
        }

        @Override
        public List<GetResponse> next(int atMost) throws IOException {
            List<GetResponse> tasks = new ArrayList<>();
            for (GetResponse task = next(); task != null && tasks.size() < atMost; task = next()) {
                tasks.add(task);
            }
            return tasks;
        }

        @Override
        public CompletableFuture<GetResponse> nextWithin(long millis) {
            return CompletableFuture.supplyAsync(
                    () -> requireNonNull(Patience.await().until(this::next, Objects::nonNull)));
        }
    }
}
