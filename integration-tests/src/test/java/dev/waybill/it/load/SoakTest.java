// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.Patience;
import dev.waybill.it.Way;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.lang.management.ManagementFactory;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Nothing stays behind, however many messages have passed. {@code -Dsoak.runs} says how often {@code -Dsoak.messages}
 * messages pass.
 */
@EveryBroker
class SoakTest {
    private static final int RUNS = Integer.getInteger("soak.runs", 2);
    private static final int MESSAGES = Integer.getInteger("soak.messages", 2_000);

    private final BrokerUnderTest broker;

    SoakTest(BrokerUnderTest broker) {
        this.broker = broker;
    }

    @Test
    void noObjectOfTheRuntimeOutlivesItsMessage() throws Exception {
        try (OpenTelemetrySdk sdk = ProductionSdk.create()) {
            Heap first = after(1, sdk, heap -> true);

            for (int run = 2; run <= RUNS; run++) {
                after(run, sdk, heap -> heap.hasNoMoreThan(first));
            }
        }
    }

    /** Waits, since a handler may still return. */
    private Heap after(int run, OpenTelemetry openTelemetry, Predicate<Heap> expected) throws Exception {
        LoadRun.of(Way.WRAPPED, openTelemetry, MESSAGES, broker);
        Heap heap = Patience.await().until(Heap::now, expected);
        System.out.printf(
                "After %,d messages over %s: %,d KB live, %d threads, %,d classes%n",
                (long) run * MESSAGES,
                broker,
                heap.usedBytes() / 1024,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        return heap;
    }
}
