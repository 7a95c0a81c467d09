// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.util.List;

/**
 * What several runs measured, of which any may have been disturbed.
 *
 * @param low the lower end of the interval in which the true median is, with 95 % confidence; of few runs, the lowest
 * @param high the upper end
 */
record Spread(double median, double low, double high) {
    /** By the ranks of the sorted values, which asks nothing of how they are distributed. */
    static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int count = sorted.size();
        int outside = (int) Math.max(0, Math.floor((count - 1.96 * Math.sqrt(count)) / 2));
        double median = (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
        return new Spread(median, sorted.get(outside), sorted.get(count - 1 - outside));
    }
}
