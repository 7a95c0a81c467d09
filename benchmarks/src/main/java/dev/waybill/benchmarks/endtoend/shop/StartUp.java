// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import dev.waybill.benchmarks.endtoend.spans.DroppedSpans;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;

/**
 * The shop from its start to its first order, and its memory after some more: {@code StartUp CONTENDER BROKER}.
 *
 * <p>Only who starts the JVM knows when it did so, and tells by the property {@code started.at.millis}.
 */
public final class StartUp {
    private static final int MORE_ORDERS = 1_000;
    private static final double KIBI = 1024;

    private StartUp() {}

    public static void main(String[] arguments) throws Exception {
        try (Tracing tracing = Tracing.by(Contender.valueOf(arguments[0]), DroppedSpans::new);
                OrderQueue queue =
                        OrderQueue.at(URI.create(arguments[1]), new OrdersOnTheirWay(1 + MORE_ORDERS), tracing)) {
            queue.handle();
            OrderSender sender = queue.sender();
            sender.send();
            queue.orders().awaitAllHandled();
            Told.figure("first.handled.millis", System.currentTimeMillis() - Long.getLong("started.at.millis"));
            for (int i = 0; i < MORE_ORDERS; i++) {
                sender.send();
            }
            sender.awaitConfirms();
            queue.orders().awaitAllHandled();
            Told.figure("messages", queue.orders().sent());
            tellMemory();
        }
    }

    private static void tellMemory() throws Exception {
        Told.figure("classes", ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
        System.gc();
        Told.figure("heap.mebibytes", heapAfterCollection() / KIBI / KIBI);
        Told.figure("resident.mebibytes", ResidentMemory.now().kibibytes() / KIBI);
    }

    /** In bytes. What is in use later contains all that threads have only reserved. */
    private static long heapAfterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
