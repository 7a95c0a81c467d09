// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** As many orders as go through: senders wait for nothing but confirms, a window at a time, and for room. */
final class Saturation {
    private static final int SENDERS = 2;
    private static final int CONFIRMED_AT_ONCE = 100;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final OrderQueue queue;
    private volatile boolean over;

    Saturation(OrderQueue queue) {
        this.queue = queue;
    }

    /** How many orders a second are handled once warm, and the CPU time of this JVM for each. */
    Map<String, Double> measure(Duration measured) throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        List<Future<Void>> sending = new ArrayList<>();
        try {
            for (int i = 0; i < SENDERS; i++) {
                sending.add(threads.submit(sending(queue.sender())));
            }
            JitCompiler.awaitRest();
            Moment from = now();
            Thread.sleep(measured.toMillis());
            Moment to = now();
            over = true;
            for (Future<Void> sender : sending) {
                sender.get();
            }
            queue.orders().awaitAllHandled();
            return to.since(from);
        } finally {
            over = true;
            threads.shutdown();
        }
    }

    private Callable<Void> sending(OrderSender sender) {
        return () -> {
            while (!over) {
                for (int i = 0; i < CONFIRMED_AT_ONCE; i++) {
                    sender.send();
                }
                sender.awaitConfirms();
            }
            return null;
        };
    }

    private Moment now() {
        return new Moment(
                System.nanoTime(), PROCESS.getProcessCpuTime(), queue.orders().handled());
    }

    private record Moment(long nanos, long cpuNanos, int handled) {
        private Map<String, Double> since(Moment before) {
            double orders = handled - before.handled;
            return Map.of(
                    "messages.per.second",
                    orders * TimeUnit.SECONDS.toNanos(1) / (nanos - before.nanos),
                    "cpu.micros",
                    (cpuNanos - before.cpuNanos) / orders / TimeUnit.MICROSECONDS.toNanos(1));
        }
    }
}
