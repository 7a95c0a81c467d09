// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import dev.waybill.broker.EmbeddedBroker;
import dev.waybill.demo.services.BrokerAddress;
import dev.waybill.demo.services.WorkQueue;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegionWorkersTest {
    private static final WorkQueue QUEUE = new WorkQueue("report_tasks");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EmbeddedBroker broker = EmbeddedBroker.start();
    private final BrokerAddress address = BrokerAddress.of(broker.uri());
    private Connection connection;

    @BeforeEach
    void connect() throws IOException {
        connection = address.connect("request-service");
    }

    @AfterEach
    void stop() throws IOException {
        connection.close();
        broker.close();
    }

    @Test
    void sumUpEachRegion() throws Exception {
        try (RegionWorkers workers = RegionWorkers.start(2, address, QUEUE, OpenTelemetry.noop());
                ReplyQueue totals = ReplyQueue.open(connection)) {
            ask("north", totals);
            ask("south", totals);

            assertThat(totals.take(2, PATIENCE))
                    .extracting(total -> Long.valueOf(new String(total.getBody())))
                    .containsExactlyInAnyOrder(OrderBook.total("north"), OrderBook.total("south"));
            assertThat(workers.awaitTasks(2, PATIENCE)).isTrue();
        }
    }

    @Test
    void leaveNoQueueBehind() throws Exception {
        RegionWorkers.start(2, address, QUEUE, OpenTelemetry.noop()).close();

        assertThatIOException().isThrownBy(() -> connection.createChannel().queueDeclarePassive(QUEUE.name()));
    }

    private void ask(String region, ReplyQueue totals) throws IOException {
        Channel channel = connection.createChannel();
        RegionTask task = RegionTask.of(region, totals.name());
        channel.basicPublish("", QUEUE.name(), task.properties(), region.getBytes());
    }
}
