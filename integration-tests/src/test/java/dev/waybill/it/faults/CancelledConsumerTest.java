// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Consumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import dev.waybill.it.Patience;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.Way;
import dev.waybill.it.shop.InvoiceConsumer;
import dev.waybill.it.shop.TracedInvoiceConsumer;
import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a broker tells a consumer beside messages reaches it once, and is no span. */
@OnOwnRabbitMq
class CancelledConsumerTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final Connection connection;

    CancelledConsumerTest(OwnRabbitMq node) throws Exception {
        this.connection = node.connections().newConnection();
    }

    @AfterEach
    void close() throws Exception {
        connection.abort();
        spans.close();
    }

    /** How the life of a consumer ends, and what it hears then. */
    interface End {
        void of(String queue, String consumerTag, Channel channel) throws Exception;
    }

    @Test
    void aConsumerWhoseQueueIsDeletedIsCancelled() throws Exception {
        assertHeardAlike("cancel", (queue, tag, channel) -> channel.queueDelete(queue));
    }

    @Test
    void aConsumerThatCancelsItselfIsToldSo() throws Exception {
        assertHeardAlike("cancel ok", (queue, tag, channel) -> channel.basicCancel(tag));
    }

    @Test
    void aConsumerWhoseChannelClosesIsToldWhy() throws Exception {
        assertHeardAlike("shutdown", (queue, tag, channel) -> channel.close());
    }

    private void assertHeardAlike(String last, End end) throws Exception {
        List<String> untraced = heardBy(Way.RAW, end);
        List<String> traced = heardBy(Way.WRAPPED, end);
        connection.close();

        assertThat(traced).isEqualTo(untraced).containsExactly("consume ok", "delivery", "recover ok", last);
        assertThat(spans.await(SpanKind.CONSUMER, 1)).isEqualTo(spans.all());
    }

    /** A consumer that gets one invoice and asks for those that it has not acknowledged, of which there are none. */
    private List<String> heardBy(Way way, End end) throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        InvoiceConsumer own = new Listener(calls);
        Consumer consumer = way == Way.RAW ? own : TracedInvoiceConsumer.wrap(own, spans.openTelemetry());
        Channel channel = connection.createChannel();
        String queue = channel.queueDeclare().getQueue();
        String tag = channel.basicConsume(queue, true, consumer);
        channel.basicPublish("", queue, null, new byte[0]);
        Patience.await().until(() -> calls.contains("delivery"));
        channel.basicRecover();
        Patience.await().until(() -> calls.contains("recover ok"));
        end.of(queue, tag, channel);
        Patience.await().until(() -> calls.size() > 3);
        return calls;
    }

    private record Listener(List<String> calls) implements InvoiceConsumer {
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
            calls.add("delivery");
        }
    }
}
