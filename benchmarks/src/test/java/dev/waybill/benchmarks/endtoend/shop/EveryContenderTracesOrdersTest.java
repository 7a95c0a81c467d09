// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.benchmarks.endtoend.spans.Account;
import dev.waybill.benchmarks.endtoend.spans.DroppedSpans;
import dev.waybill.broker.EmbeddedBroker;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured on RabbitMQ works on a broker inside this process too; only the agent needs a JVM of its own. */
class EveryContenderTracesOrdersTest {
    private static final int ORDERS = 100;

    private static EmbeddedBroker broker;

    private final DroppedSpans spans = new DroppedSpans();

    @BeforeAll
    static void startTheBroker() {
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    static void stopTheBroker() {
        broker.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_HAND", "WAYBILL", "MICROMETER"})
    void fromTheirSenderToTheirHandler(Contender contender) throws Exception {
        sendOrders(contender);

        assertThat(spans.account()).isEqualTo(new Account(ORDERS, ORDERS, ORDERS, 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"RAW", "WAYBILL_OFF"})
    void orNoneWhereNobodyIsToTrace(Contender contender) throws Exception {
        sendOrders(contender);

        assertThat(spans.account()).isEqualTo(new Account(0, 0, 0, 0));
    }

    @Test
    void atASteadyRateWithALatencyForEach() throws Exception {
        try (Tracing tracing = Tracing.by(Contender.WAYBILL, () -> spans);
                OrderQueue queue = OrderQueue.at(broker.uri(), new OrdersOnTheirWay(2 * ORDERS), tracing)) {
            queue.handle();

            assertThat(new Pace(queue, ORDERS).measure(Duration.ofSeconds(1)))
                    .hasEntrySatisfying(
                            "latency.p50.millis", it -> assertThat(it).isPositive())
                    .containsKey("latency.p99.millis");
        }
    }

    private void sendOrders(Contender contender) throws Exception {
        try (Tracing tracing = Tracing.by(contender, () -> spans);
                OrderQueue queue = OrderQueue.at(broker.uri(), new OrdersOnTheirWay(ORDERS), tracing)) {
            queue.handle();
            OrderSender sender = queue.sender();
            for (int i = 0; i < ORDERS; i++) {
                sender.send();
            }
            sender.awaitConfirms();
            queue.orders().awaitAllHandled();
        }
    }
}
