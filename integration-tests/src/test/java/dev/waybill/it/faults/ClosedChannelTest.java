// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.Patience;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.TestQueue;
import dev.waybill.it.Way;
import dev.waybill.it.shop.TaskHandler;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A handler that closes its own channel, and acknowledges then. */
@EveryBroker
class ClosedChannelTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final ThrownAtClient thrown = new ThrownAtClient();
    private final TestQueue tasks;

    ClosedChannelTest(BrokerUnderTest broker) throws Exception {
        this.tasks = TestQueue.on(broker, thrown);
    }

    @AfterEach
    void close() throws Exception {
        tasks.close();
        spans.close();
    }

    @Test
    void failsAsItWouldUntraced() throws Exception {
        Throwable untraced = acknowledgeTooLate(Way.RAW);
        Throwable traced = acknowledgeTooLate(Way.WRAPPED);

        assertThat(untraced).isExactlyInstanceOf(AlreadyClosedException.class);
        assertThat(traced).isExactlyInstanceOf(AlreadyClosedException.class).hasMessage(untraced.getMessage());
        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(processed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    /** What the handler's acknowledgement threw, which is what reached the client. */
    private Throwable acknowledgeTooLate(Way way) throws Exception {
        Channel channel = tasks.newChannel();
        CompletableFuture<Throwable> failed = new CompletableFuture<>();
        TaskHandler handler = (tag, task) -> {
            try {
                channel.abort();
                channel.basicAck(task.getEnvelope().getDeliveryTag(), false);
            } catch (Throwable failure) {
                failed.complete(failure);
                throw failure;
            }
        };
        channel.basicConsume(tasks.name(), false, way.handling(handler, spans.openTelemetry()), tag -> {});
        tasks.sender().publish(null, new byte[0]);

        Throwable failure = failed.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(thrown.next().failure()).isSameAs(failure);
        tasks.channel().queuePurge(tasks.name());
        return failure;
    }
}
