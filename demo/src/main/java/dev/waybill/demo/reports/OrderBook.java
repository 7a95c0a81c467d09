// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.reports;

/** Stands in for the database of the orders, and takes its time as databases do. */
final class OrderBook {
    private static final long LEAST_WORK_MILLIS = 20;
    private static final int MORE_WORK_MILLIS = 20;

    private OrderBook() {}

    /** The sum of a region's orders. */
    static long total(String region) {
        int orders = Math.floorMod(region.hashCode(), 1_000);
        work(LEAST_WORK_MILLIS + orders % MORE_WORK_MILLIS);
        return orders;
    }

    /** Without it, the tasks would be too short to see. */
    private static void work(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
