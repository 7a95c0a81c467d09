// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Orders at a steady rate, whatever becomes of those before. An order's latency begins when it was meant to be sent, so that
 * one that holds up the next ones is not the only slow one.
 */
final class Pace {
    /** While the rate is new, for queues and batches to get used to it. */
    private static final Duration SETTLING = Duration.ofMillis(500);

    private final OrderQueue queue;
    private final int perSecond;

    Pace(OrderQueue queue, int perSecond) {
        this.queue = queue;
        this.perSecond = perSecond;
    }

    /** How long it takes until an order is handled. */
    Map<String, Double> measure(Duration measured) throws IOException, InterruptedException, TimeoutException {
        OrderSender sender = queue.sender();
        send(sender, SETTLING);
        long[] nanos = send(sender, measured);
        Arrays.sort(nanos);
        return Map.of("latency.p50.millis", millis(nanos, 0.50), "latency.p99.millis", millis(nanos, 0.99));
    }

    /** Returns the latencies, in nanoseconds. */
    private long[] send(OrderSender sender, Duration duration)
            throws IOException, InterruptedException, TimeoutException {
        int count = (int) (duration.toMillis() * perSecond / TimeUnit.SECONDS.toMillis(1));
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        int[] orders = new int[count];
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            waitUntil(began + i * interval);
            orders[i] = sender.send();
        }
        sender.awaitConfirms();
        queue.orders().awaitAllHandled();
        long[] latencies = new long[count];
        for (int i = 0; i < count; i++) {
            latencies[i] = queue.orders().handledAt(orders[i]) - (began + i * interval);
        }
        return latencies;
    }

    private static void waitUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static double millis(long[] sorted, double share) {
        int rank = (int) Math.ceil(sorted.length * share) - 1;
        return sorted[rank] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
