// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import dev.waybill.it.Patience;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.Way;
import dev.waybill.it.shop.TaskQueue;
import java.io.IOException;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Tasks too large, all together, for the buffers between a client and a broker that does not read. */
final class LargeTasks implements AutoCloseable {
    private static final byte[] LARGE = new byte[1 << 20];
    private static final byte[] SMALL = new byte[1];
    private static final int COUNT = 32;
    private static final Duration LONG_ENOUGH = Duration.ofMillis(200);

    private final Connection connection;
    private final Connection other;
    private final TaskQueue tasks;
    private final AtomicInteger sent = new AtomicInteger();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Thread sender = new Thread(this::send);

    LargeTasks(Way way, ConnectionFactory connections, RecordedSpans spans) throws Exception {
        this.connection = connections.newConnection();
        this.other = connections.newConnection();
        Channel channel = connection.createChannel();
        Channel otherChannel = other.createChannel();
        String queue = channel.queueDeclare().getQueue();
        this.tasks = way.sending(
                (properties, body) ->
                        (body == SMALL ? otherChannel : channel).basicPublish("", queue, properties, body),
                spans.openTelemetry());
    }

    /** How sending ended, and whether its thread was told to stop meanwhile. */
    record Outcome(int sent, boolean interrupted, String failure) {}

    void sendUntilBlocked() {
        sender.start();
        AtomicInteger before = new AtomicInteger(-1);
        Patience.await().during(LONG_ENOUGH).until(() -> before.getAndSet(sent.get()) == sent.get() && isWriting());
    }

    /** By the same wrapper, from another thread. */
    void sendOnOtherConnection() throws IOException {
        tasks.publish(null, SMALL);
    }

    void interrupt() {
        sender.interrupt();
    }

    Outcome outcome() throws Exception {
        return outcome.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** The kinds of lock that the sender holds while it waits. */
    List<String> locksHeld() {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(new long[] {sender.getId()}, true, true)[0];
        return Stream.<LockInfo>concat(
                        Arrays.stream(info.getLockedMonitors()), Arrays.stream(info.getLockedSynchronizers()))
                .map(LockInfo::getClassName)
                .toList();
    }

    private boolean isWriting() {
        return Arrays.stream(sender.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("implWrite"));
    }

    private void send() {
        String failure = "";
        try {
            while (sent.get() < COUNT) {
                tasks.publish(null, LARGE);
                sent.incrementAndGet();
            }
        } catch (IOException | RuntimeException thrown) {
            failure = thrown.toString();
        }
        outcome.complete(new Outcome(sent.get(), Thread.currentThread().isInterrupted(), failure));
    }

    @Override
    public void close() throws Exception {
        connection.close();
        other.close();
    }
}
