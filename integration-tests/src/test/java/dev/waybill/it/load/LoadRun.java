// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.sun.management.OperatingSystemMXBean;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.Way;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** As many messages as the broker takes, from many threads, confirmed, and acknowledged one by one. */
final class LoadRun {
    private static final int PRODUCERS = 8;
    private static final int CHANNELS = 4;
    private static final int CONSUMERS = 4;
    private static final int PREFETCH = 200;
    private static final int SLOWEST_PER_SECOND = 500;
    private static final int PATIENCE_SECONDS = 60;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Way way;
    private final OpenTelemetry openTelemetry;
    private final int messages;
    private final Ledger ledger;
    private final long[] sentAt;
    private final long[] confirmNanos;
    private final LongAdder leftCurrent = new LongAdder();

    private LoadRun(Way way, OpenTelemetry openTelemetry, int messages) {
        this.way = way;
        this.openTelemetry = openTelemetry;
        this.messages = messages;
        this.ledger = new Ledger(messages);
        this.sentAt = new long[messages];
        this.confirmNanos = new long[messages];
    }

    static Outcome of(Way way, OpenTelemetry openTelemetry, int messages, BrokerUnderTest broker)
            throws IOException, TimeoutException, InterruptedException {
        // A broker slows down a connection that publishes too fast, and acknowledgements must not wait for that.
        try (Connection sending = broker.connect();
                Connection receiving = broker.connect()) {
            return new LoadRun(way, openTelemetry, messages).between(sending, receiving);
        }
    }

    private Outcome between(Connection sending, Connection receiving)
            throws IOException, InterruptedException, TimeoutException {
        Channel admin = receiving.createChannel();
        String queue = admin.queueDeclare("", false, false, false, null).getQueue();
        try {
            return through(queue, sending, receiving, admin);
        } finally {
            admin.queueDelete(queue);
        }
    }

    private Outcome through(String queue, Connection sending, Connection receiving, Channel admin)
            throws IOException, InterruptedException, TimeoutException {
        List<Channel> consumers = new ArrayList<>();
        for (int i = 0; i < CONSUMERS; i++) {
            consumers.add(consume(queue, receiving.createChannel()));
        }
        List<ConfirmedSender> senders = new ArrayList<>();
        for (int i = 0; i < CHANNELS; i++) {
            senders.add(new ConfirmedSender(sending.createChannel(), queue, this::settled));
        }
        long began = System.nanoTime();
        long cpuBegan = PROCESS.getProcessCpuTime();
        send(senders);
        if (!ledger.isComplete(PATIENCE_SECONDS + messages / SLOWEST_PER_SECOND)) {
            throw new AssertionError("not all messages arrived: " + ledger.totals());
        }
        long nanos = System.nanoTime() - began;
        long cpuNanos = PROCESS.getProcessCpuTime() - cpuBegan;
        // What was not acknowledged goes back into the queue.
        for (Channel consumer : consumers) {
            consumer.close();
        }
        return new Outcome(
                ledger.totals(), admin.messageCount(queue), leftCurrent.sum(), nanos, cpuNanos, confirmNanos);
    }

    private Channel consume(String queue, Channel channel) throws IOException {
        TaskHandler handler = way.handling(
                (tag, task) -> {
                    channel.basicAck(task.getEnvelope().getDeliveryTag(), false);
                    ledger.handled(Messages.idOf(task.getProperties()));
                },
                openTelemetry);
        channel.basicQos(PREFETCH);
        channel.basicConsume(
                queue,
                false,
                (tag, task) -> {
                    handler.handle(tag, task);
                    probe();
                },
                tag -> {});
        return channel;
    }

    private void send(List<ConfirmedSender> senders) throws InterruptedException {
        List<TaskQueue> queues =
                senders.stream().map(it -> way.sending(it, openTelemetry)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(PRODUCERS);
        try {
            List<Future<Void>> producers = IntStream.range(0, PRODUCERS)
                    .mapToObj(n -> threads.submit(() -> send(n, senders.get(n % CHANNELS), queues.get(n % CHANNELS))))
                    .toList();
            for (Future<Void> producer : producers) {
                producer.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError("a producer failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Void send(int first, ConfirmedSender sender, TaskQueue queue) throws IOException, InterruptedException {
        for (int id = first; id < messages; id += PRODUCERS) {
            sender.awaitRoom();
            ledger.attempted(id);
            sentAt[id] = System.nanoTime();
            queue.publish(Messages.properties(id), Messages.body());
            probe();
        }
        return null;
    }

    private void settled(int id, boolean taken) {
        confirmNanos[id] = System.nanoTime() - sentAt[id];
        ledger.settled(id, taken);
    }

    private void probe() {
        if (Context.current() != Context.root()) {
            leftCurrent.increment();
        }
    }
}
