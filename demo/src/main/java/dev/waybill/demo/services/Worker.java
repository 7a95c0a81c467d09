// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends the e-mails that are queued, one after the other, until its connection is closed. */
public final class Worker {
    private final Channel channel;
    private final MailClient mails;
    private final TaskHandler handler;
    private final Journal journal;
    private final Semaphore settled = new Semaphore(0);

    private Worker(
            Channel channel, MailClient mails, MessageTracing tracing, OpenTelemetry openTelemetry, Journal journal) {
        this.channel = channel;
        this.mails = mails;
        this.handler = tracing.handler(this::sendEmail, openTelemetry);
        this.journal = journal;
    }

    /** Starts to take tasks from the queue. */
    public static Worker start(
            Connection connection,
            WorkQueue queue,
            URI mailProvider,
            MessageTracing tracing,
            OpenTelemetry openTelemetry,
            Journal journal)
            throws IOException {
        Channel channel = connection.createChannel();
        Worker worker =
                new Worker(channel, new MailClient(mailProvider, openTelemetry), tracing, openTelemetry, journal);
        queue.declare(channel);
        channel.basicQos(1);
        channel.basicConsume(queue.name(), false, worker::handle, consumerTag -> {});
        return worker;
    }

    /** Waits until one more task is done with, for better or worse. */
    public boolean awaitTask(Duration patience) throws InterruptedException {
        return settled.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void handle(String consumerTag, Delivery task) throws IOException {
        Envelope envelope = task.getEnvelope();
        try {
            handler.handle(consumerTag, task);
            channel.basicAck(envelope.getDeliveryTag(), false);
            settled.release();
        } catch (IOException failure) {
            boolean again = !envelope.isRedeliver();
            journal.tell(failure.getMessage() + (again ? "; once more" : "; given up"));
            channel.basicReject(envelope.getDeliveryTag(), again);
            if (!again) {
                settled.release();
            }
        }
    }

    private void sendEmail(String consumerTag, Delivery task) throws IOException {
        String recipient = new String(task.getBody(), StandardCharsets.UTF_8);
        mails.send(recipient);
        journal.tell("sent an e-mail to " + recipient);
    }
}
