// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A publish that fails, fails towards its caller as if nobody traced it. */
@EveryBroker
class FailingProducerTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final List<Throwable> thrownByClient = new ArrayList<>();
    private final TestQueue tasks;
    private final Channel channel;
    private final TaskQueue untraced;
    private final TaskQueue traced;

    FailingProducerTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker);
        this.channel = tasks.newChannel();
        this.untraced = tasks.senderOn(channel);
        this.traced = TracedTaskQueue.wrap(
                (properties, body) -> {
                    try {
                        untraced.publish(properties, body);
                    } catch (Throwable failure) {
                        thrownByClient.add(failure);
                        throw failure;
                    }
                },
                spans.openTelemetry());
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    @Test
    void aClosedChannelIsToldAsItIs() throws Exception {
        channel.close();

        Throwable expected = catchThrowable(() -> untraced.publish(null, new byte[0]));
        Throwable seen = catchThrowable(() -> traced.publish(null, new byte[0]));

        assertThat(seen).isExactlyInstanceOf(AlreadyClosedException.class).hasMessage(expected.getMessage());
        assertThat(thrownByClient).singleElement().isSameAs(seen);
        assertThat(spans.only(SpanKind.PRODUCER)).satisfies(span -> assertFailed(span, AlreadyClosedException.class));
    }

    @Test
    void aHeaderThatCannotBeSentIsToldAsItIs() {
        AMQP.BasicProperties unsendable = new AMQP.BasicProperties.Builder()
                .headers(Map.of("order", new StringBuilder("no type of AMQP")))
                .build();

        Throwable expected = catchThrowable(() -> untraced.publish(unsendable, new byte[0]));
        Throwable seen = catchThrowable(() -> traced.publish(unsendable, new byte[0]));

        assertThat(seen).isExactlyInstanceOf(expected.getClass()).hasMessage(expected.getMessage());
        assertThat(thrownByClient).singleElement().isSameAs(seen);
        assertThat(spans.only(SpanKind.PRODUCER)).satisfies(span -> assertFailed(span, expected.getClass()));
    }

    @Test
    void aChannelThatFailedOnceTracesTheNextMessageOnAnother() throws Exception {
        channel.close();
        catchThrowable(() -> traced.publish(null, new byte[0]));

        TracedTaskQueue.wrap(tasks.sender(), spans.openTelemetry()).publish(null, new byte[0]);

        assertThat(spans.await(SpanKind.PRODUCER, 2))
                .extracting(span -> span.getStatus().getStatusCode())
                .containsExactly(StatusCode.ERROR, StatusCode.UNSET);
        assertThat(tasks.take().getProps().getHeaders()).containsKey("traceparent");
    }

    private static void assertFailed(SpanData span, Class<? extends Throwable> type) {
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo(type.getCanonicalName());
    }
}
