// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.waybill.it.Inbox;
import dev.waybill.it.Patience;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.Way;
import dev.waybill.it.faults.LargeTasks.Outcome;
import dev.waybill.it.shop.TaskQueue;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A broker that is short of memory reads nothing from those who publish: they wait, and nobody else does. */
@OnOwnRabbitMq
class MemoryAlarmTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final OwnRabbitMq node;
    private final Connection confirming;
    private final LargeTasks raw;
    private final LargeTasks wrapped;

    MemoryAlarmTest(OwnRabbitMq node) throws Exception {
        this.node = node;
        this.confirming = node.connections().newConnection();
        this.raw = new LargeTasks(Way.RAW, node.connections(), spans);
        this.wrapped = new LargeTasks(Way.WRAPPED, node.connections(), spans);
    }

    @AfterEach
    void close() throws Exception {
        clearTheAlarm();
        confirming.close();
        raw.close();
        wrapped.close();
        spans.close();
    }

    private void raiseTheAlarm() {
        node.rabbitmqctl("set_vm_memory_high_watermark", "0");
    }

    private void clearTheAlarm() {
        node.rabbitmqctl("set_vm_memory_high_watermark", "0.4");
    }

    @Test
    void theSenderWaitsWithNoLockOfOursAndSoDoesNobodyElse() throws Exception {
        raiseTheAlarm();
        raw.sendUntilBlocked();
        wrapped.sendUntilBlocked();
        assertThat(wrapped.locksHeld()).isEqualTo(raw.locksHeld());

        wrapped.sendOnOtherConnection();
        raw.interrupt();
        wrapped.interrupt();
        clearTheAlarm();

        Outcome untraced = raw.outcome();
        assertThat(wrapped.outcome()).isEqualTo(untraced);
        assertThat(untraced.interrupted()).isTrue();
        assertThat(spans.await(SpanKind.PRODUCER, untraced.sent() + 1)).isEqualTo(spans.all());
    }

    @Test
    void anInterruptEndsTheWaitForAConfirm() throws Exception {
        Channel rawChannel = confirmingChannel();
        Channel wrappedChannel = confirmingChannel();
        raiseTheAlarm();
        publishUntilBlocked();

        Throwable untraced = failureOfInterrupted(Way.RAW, rawChannel);
        Throwable traced = failureOfInterrupted(Way.WRAPPED, wrappedChannel);

        assertThat(untraced).isExactlyInstanceOf(InterruptedIOException.class);
        assertThat(traced).isExactlyInstanceOf(InterruptedIOException.class);
        assertThat(spans.only(SpanKind.PRODUCER).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    private Channel confirmingChannel() throws IOException {
        Channel channel = confirming.createChannel();
        channel.confirmSelect();
        return channel;
    }

    /** The broker takes the first message of a connection before it blocks it. */
    private void publishUntilBlocked() throws Exception {
        Inbox<String> blocked = new Inbox<>();
        Channel first = confirming.createChannel();
        confirming.addBlockedListener(blocked::add, () -> {});
        first.basicPublish("", "task_queue", null, new byte[0]);
        blocked.next();
    }

    private Throwable failureOfInterrupted(Way way, Channel channel) throws Exception {
        TaskQueue tasks =
                way.sending((properties, body) -> publishAndWait(channel, properties, body), spans.openTelemetry());
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread sender = new Thread(() -> failure.complete(catchThrowable(() -> tasks.publish(null, new byte[0]))));
        sender.start();
        Patience.await().until(() -> sender.getState() == Thread.State.WAITING);
        sender.interrupt();
        return failure.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static void publishAndWait(Channel channel, AMQP.@Nullable BasicProperties properties, byte[] body)
            throws IOException {
        channel.basicPublish("", "task_queue", properties, body);
        try {
            channel.waitForConfirms();
        } catch (InterruptedException stopped) {
            throw new InterruptedIOException("stopped while the broker said nothing");
        }
    }
}
