// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.lang.management.ManagementFactory;
import java.util.Map;
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
            Contender contender = Contender.wrapped(sdk);
            Map<String, Long> atFirst = after(1, contender).runtimeInstances();

            for (int run = 2; run <= RUNS; run++) {
                assertThat(after(run, contender).runtimeInstances()).isEqualTo(atFirst);
            }
        }
    }

    private Heap after(int run, Contender contender) throws Exception {
        LoadRun.of(contender, MESSAGES, broker);
        Heap heap = Heap.now();
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
