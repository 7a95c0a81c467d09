// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import dev.waybill.it.shop.InvoiceConsumer;
import dev.waybill.it.shop.TracedInvoiceConsumer;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** RabbitMQ's older callback: one of its six methods handles a message. */
@EveryBroker
class InvoiceConsumerTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final Inbox<String> calls = new Inbox<>();
    private final TestQueue queue;
    private final Channel channel;
    private final InvoiceConsumer consumer;

    InvoiceConsumerTest(BrokerUnderTest broker) throws Exception {
        this.queue = TestQueue.on(broker);
        this.channel = queue.newChannel();
        this.consumer = TracedInvoiceConsumer.wrap(new RecordingConsumer(), spans.openTelemetry());
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void tracesADelivery() throws Exception {
        channel.basicConsume(queue.name(), true, consumer);

        TracedTaskQueue.wrap(queue.sender(), spans.openTelemetry()).publish(null, new byte[0]);

        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(processed.getParentSpanId())
                .isEqualTo(spans.only(SpanKind.PRODUCER).getSpanId());
        assertThat(processed.getName()).isEqualTo("process invoices");
        assertThat(processed.getAttributes().get(AttributeKey.longKey("rabbitmq.message.delivery_tag")))
                .isEqualTo(1);
        assertThat(next(2)).containsExactly("consume ok", "delivery in " + processed.getSpanId());
    }

    @Test
    void forwardsACancellationOnceAndUntraced() throws Exception {
        String tag = channel.basicConsume(queue.name(), true, consumer);

        channel.basicCancel(tag);

        assertThat(next(2)).containsExactly("consume ok", "cancel ok");
        assertThat(spans.all()).isEmpty();
    }

    @Test
    void forwardsAShutdownOnceAndUntraced() throws Exception {
        channel.basicConsume(queue.name(), true, consumer);

        channel.close();

        assertThat(next(2)).containsExactly("consume ok", "shutdown");
        assertThat(spans.all()).isEmpty();
    }

    @Test
    void forwardsWhatOnlyABrokerInTroubleTells() throws Exception {
        consumer.handleCancel("tag");
        consumer.handleRecoverOk("tag");

        assertThat(next(2)).containsExactly("cancel", "recover ok");
        assertThat(spans.all()).isEmpty();
    }

    private List<String> next(int count) throws InterruptedException {
        List<String> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            next.add(calls.next());
        }
        return next;
    }

    private final class RecordingConsumer implements InvoiceConsumer {
        @Override
        public void handleConsumeOk(String tag) {
            calls.add("consume ok");
        }

        @Override
        public void handleCancelOk(String tag) {
            calls.add("cancel ok");
        }

        @Override
        public void handleCancel(String tag) {
            calls.add("cancel");
        }

        @Override
        public void handleShutdownSignal(String tag, ShutdownSignalException signal) {
            calls.add("shutdown");
        }

        @Override
        public void handleRecoverOk(String tag) {
            calls.add("recover ok");
        }

        @Override
        public void handleDelivery(String tag, Envelope envelope, AMQP.BasicProperties properties, byte[] body) {
            calls.add("delivery in " + Span.current().getSpanContext().getSpanId());
        }
    }
}
