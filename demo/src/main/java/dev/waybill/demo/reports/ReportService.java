// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import dev.waybill.demo.http.LoopbackServer;
import dev.waybill.demo.http.PostRoute;
import dev.waybill.demo.http.PostRoute.Answer;
import dev.waybill.demo.services.WorkQueue;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Reports the sum of all orders: one task for each region, and one sum of their results. */
public final class ReportService implements AutoCloseable {
    private static final String ROUTE = "/reports";
    private static final int MAX_BYTES = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Connection connection;
    private final Channel channel;
    private final WorkQueue queue;
    private final RegionTasks tasks;
    private final Reducer reducer;
    private final LoopbackServer server;

    /** Starts to answer, on any port that is free. */
    public ReportService(Connection connection, WorkQueue queue, OpenTelemetry openTelemetry) throws IOException {
        this.connection = connection;
        this.channel = connection.createChannel();
        this.queue = queue;
        this.tasks = TracedRegionTasks.wrap(this::publish, openTelemetry);
        this.reducer = TracedReducer.wrap(ReportService::sum, openTelemetry);
        this.server = LoopbackServer.start(0, new PostRoute(ROUTE, MAX_BYTES, openTelemetry, this::report));
    }

    /** Where people ask for reports: by a POST of the regions, with spaces between them. */
    public URI uri() {
        return URI.create(server.uri() + ROUTE);
    }

    @Override
    public void close() {
        server.close();
    }

    private Answer report(byte[] posted) {
        List<String> regions = List.of(new String(posted, UTF_8).strip().split("\\s+"));
        try (ReplyQueue replies = ReplyQueue.open(connection)) {
            tasks.send(regions.stream()
                    .map(region -> RegionTask.of(region, replies.name()))
                    .toList());
            long sum = reducer.sum(replies.take(regions.size(), PATIENCE));
            return new Answer(200, "The orders of " + regions.size() + " regions: " + sum);
        } catch (IOException | AlreadyClosedException failure) {
            return new Answer(503, "No report: " + failure.getMessage());
        }
    }

    private void publish(List<RegionTask> batch) throws IOException {
        for (RegionTask task : batch) {
            channel.basicPublish(
                    "", queue.name(), task.properties(), task.region().getBytes(UTF_8));
        }
    }

    private static long sum(List<Delivery> totals) {
        return totals.stream()
                .mapToLong(total -> Long.parseLong(new String(total.getBody(), UTF_8)))
                .sum();
    }
}
