// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.MessageProperties;
import dev.waybill.demo.services.BrokerAddress;
import dev.waybill.demo.services.WorkQueue;
import dev.waybill.demo.telemetry.ServiceName;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Several workers side by side, as if each were a process of its own; each sums up one region at a time. */
public final class RegionWorkers implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();
    private final OpenTelemetry openTelemetry;
    private final Semaphore done = new Semaphore(0);

    private RegionWorkers(OpenTelemetry openTelemetry) {
        this.openTelemetry = openTelemetry;
    }

    /** Starts so many of them. */
    public static RegionWorkers start(int count, BrokerAddress broker, WorkQueue queue, OpenTelemetry openTelemetry)
            throws IOException {
        RegionWorkers workers = new RegionWorkers(openTelemetry);
        try {
            for (int i = 0; i < count; i++) {
                Connection connection = broker.connect(ServiceName.WORKER);
                workers.connections.add(connection);
                workers.start(connection.createChannel(), queue);
            }
        } catch (IOException failure) {
            workers.close();
            throw failure;
        }
        return workers;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    /** Waits until so many tasks are done. */
    public boolean awaitTasks(int count, Duration patience) throws InterruptedException {
        return done.tryAcquire(count, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void start(Channel channel, WorkQueue queue) throws IOException {
        Totals totals = TracedTotals.wrap(
                (replyTo, properties, total) -> channel.basicPublish("", replyTo, properties, total), openTelemetry);
        RegionHandler handler = TracedRegionHandler.wrap((consumerTag, task) -> sumUp(task, totals), openTelemetry);
        queue.declare(channel);
        channel.basicQos(1);
        channel.basicConsume(
                queue.name(),
                false,
                (consumerTag, task) -> {
                    handler.handle(consumerTag, task);
                    channel.basicAck(task.getEnvelope().getDeliveryTag(), false);
                    done.release();
                },
                consumerTag -> {});
    }

    private static void sumUp(Delivery task, Totals totals) throws IOException {
        long total = OrderBook.total(new String(task.getBody(), UTF_8));
        totals.send(
                task.getProperties().getReplyTo(),
                MessageProperties.TEXT_PLAIN,
                String.valueOf(total).getBytes(UTF_8));
    }
}
