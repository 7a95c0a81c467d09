// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import dev.waybill.runtime.RabbitSettlement;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A handler that settles its message, and shows it. */
@EveryBroker
class SettlementTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final TestQueue tasks;
    private final Channel channel;
    private final RabbitSettlement settlement;

    SettlementTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker);
        this.channel = tasks.newChannel();
        this.settlement = RabbitSettlement.of(channel, "task_queue", spans.telemetry());
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    @Test
    void anAcknowledgementStandsBelowTheHandlingAndIsLinkedToTheSender() throws Exception {
        handle(task -> settlement.ack(tagOf(task), false));

        SpanData settled = spans.only(SpanKind.CLIENT);
        assertThat(settled.getName()).isEqualTo("ack task_queue");
        assertThat(settled.getParentSpanId())
                .isEqualTo(spans.only(SpanKind.CONSUMER).getSpanId());
        assertThat(Links.of(settled))
                .containsExactly(spans.only(SpanKind.PRODUCER).getSpanId());
        assertThat(settled.getAttributes().get(longKey("rabbitmq.message.delivery_tag")))
                .isEqualTo(1);
        assertGone();
    }

    @Test
    void aMessageThatIsRequeuedComesAgain() throws Exception {
        handle(task -> {
            if (task.getEnvelope().isRedeliver()) {
                settlement.ack(tagOf(task), false);
            } else {
                settlement.nack(tagOf(task), false, true);
            }
        });

        assertThat(spans.await(SpanKind.CLIENT, 2))
                .extracting(SpanData::getName)
                .containsExactly("nack task_queue", "ack task_queue");
        assertGone();
    }

    @Test
    void aMessageThatIsRejectedIsGone() throws Exception {
        handle(task -> settlement.reject(tagOf(task), false));

        assertThat(spans.only(SpanKind.CLIENT).getName()).isEqualTo("reject task_queue");
        assertGone();
    }

    @Test
    void aFailureIsTheHandlersAndItsSpanSaysSo() throws Exception {
        channel.close();

        Throwable seen = catchThrowable(() -> settlement.ack(1, false));

        assertThat(seen).isExactlyInstanceOf(AlreadyClosedException.class);
        assertThat(spans.only(SpanKind.CLIENT).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    /** Sends one task and lets it be handled until its first settlement at least. */
    private void handle(Step step) throws Exception {
        channel.basicConsume(
                tasks.name(),
                false,
                TracedTaskHandler.wrap((tag, task) -> step.handle(task), spans.openTelemetry()),
                tag -> {});
        TracedTaskQueue.wrap(tasks.sender(), spans.openTelemetry()).publish(null, new byte[0]);
        Patience.await().until(() -> !spans.all(SpanKind.CONSUMER).isEmpty());
    }

    /** A message that was settled does not come back when its channel closes. */
    private void assertGone() throws Exception {
        channel.close();
        assertThat(tasks.channel().messageCount(tasks.name())).isZero();
    }

    private static long tagOf(Delivery task) {
        return task.getEnvelope().getDeliveryTag();
    }

    private interface Step {
        void handle(Delivery task) throws IOException;
    }
}
