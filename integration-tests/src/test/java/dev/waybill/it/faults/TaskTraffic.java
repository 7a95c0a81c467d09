// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.MessageProperties;
import dev.waybill.it.Patience;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.Way;
import dev.waybill.it.shop.TaskQueue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A client that sends tasks and handles them, with confirms and acknowledgements, whatever happens to its connection:
 * what failed is not sent again, and goes on when the connection has recovered.
 */
final class TaskTraffic implements AutoCloseable {
    private static final int SENT_BEFORE_CONFIRM = 50;
    private static final byte[] BODY = new byte[10_000];

    private final Way way;
    private final Connection connection;
    private final Channel sending;
    private final Channel handling;
    private final String queue;
    private final RecordedSpans spans = new RecordedSpans();
    private final TaskQueue tasks;
    private final Ledger ledger = new Ledger();
    private final PublishFailures failures = new PublishFailures();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Void> done;
    private volatile boolean stopping;

    TaskTraffic(Way way, ConnectionFactory connections) throws Exception {
        this.way = way;
        this.queue = "task_queue_" + way;
        this.connection = connections.newConnection();
        this.sending = connection.createChannel();
        this.handling = connection.createChannel();
        TaskQueue delegate = failures.thrownBy((properties, body) -> sending.basicPublish("", queue, properties, body));
        this.tasks = failures.seenFrom(way.sending(delegate, spans.openTelemetry()));
        sending.confirmSelect();
        sending.queueDeclare(queue, true, false, false, null);
        sending.queuePurge(queue);
        handling.basicConsume(
                queue, false, way.handling((tag, task) -> handle(task), spans.openTelemetry()), tag -> {});
        this.done = CompletableFuture.runAsync(this::send, thread);
    }

    Way way() {
        return way;
    }

    Ledger ledger() {
        return ledger;
    }

    PublishFailures failures() {
        return failures;
    }

    RecordedSpans spans() {
        return spans;
    }

    /** Sends one task now. */
    void sendOne(String id) throws IOException {
        ledger.attempted(id);
        tasks.publish(MessageProperties.PERSISTENT_BASIC.builder().messageId(id).build(), BODY);
    }

    /** Waits until the broker has confirmed so many more. */
    void awaitConfirmed(int more) {
        int before = ledger.confirmed();
        awaitOrFail(() -> ledger.confirmed() >= before + more);
    }

    /** Waits until the sender was stopped once more than so often. */
    void awaitInterruptionAfter(int interruptions) {
        awaitOrFail(() -> failures.interruptions().size() > interruptions);
    }

    /** Waits until the client knows that it has no connection, and no broker to get one from. */
    void awaitClosed() {
        awaitOrFail(() -> !sending.isOpen());
    }

    /** Sends no more; all that was confirmed comes out. */
    void finish() {
        stopping = true;
        done.join();
        awaitOrFail(ledger::allConfirmedAreHandled);
    }

    private void awaitOrFail(Callable<Boolean> condition) {
        Patience.await()
                .failFast(way + " stopped sending", done::isCompletedExceptionally)
                .until(condition);
    }

    private void send() {
        for (int first = 0; !stopping; first += SENT_BEFORE_CONFIRM) {
            try {
                List<String> ids = new ArrayList<>();
                for (int number = first; number < first + SENT_BEFORE_CONFIRM; number++) {
                    ids.add("task-" + number);
                    sendOne("task-" + number);
                }
                sending.waitForConfirms(Patience.LIMIT.toMillis());
                ids.forEach(ledger::confirmed);
            } catch (Exception interruption) {
                failures.interrupted(interruption);
                Patience.await().until(sending::isOpen);
            }
        }
    }

    private void handle(Delivery task) throws IOException {
        ledger.handled(task.getProperties().getMessageId(), task.getEnvelope().isRedeliver());
        try {
            handling.basicAck(task.getEnvelope().getDeliveryTag(), false);
        } catch (AlreadyClosedException gone) {
            // The broker will deliver it again.
        }
    }

    @Override
    public void close() throws Exception {
        stopping = true;
        thread.shutdown();
        connection.close();
        spans.close();
    }
}
