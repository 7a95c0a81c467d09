// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.util.Arrays;
import java.util.Locale;

/**
 * The middle of some values, and between which two of them it lies if they are a sample of more: with a confidence of 95 %
 * or more, whatever they are distributed like. Of five values or fewer those are the least and the greatest, with less.
 */
record Median(double value, double from, double to) {
    private static final double DOUBT = 0.05;

    static Median of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int left = leftOut(sorted.length);
        return new Median(
                (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2,
                sorted[left],
                sorted[sorted.length - 1 - left]);
    }

    /**
     * How many values may be left out at either end: as many of a sample lie below the true median as heads fall in as many
     * tosses of a coin.
     */
    private static int leftOut(int values) {
        double chance = Math.pow(0.5, values);
        double doubt = 2 * chance;
        int left = 0;
        while (left < values / 2) {
            chance *= (values - left) / (left + 1.0);
            doubt += 2 * chance;
            if (doubt > DOUBT) {
                break;
            }
            left++;
        }
        return left;
    }

    /** Such as {@code 0.98 (0.95 to 1.01)}; of a single value, or where both ends are the same, only that. */
    String in(String format) {
        if (from == to) {
            return String.format(Locale.ROOT, format, value);
        }
        return String.format(Locale.ROOT, "%s (%s to %s)".formatted(format, format, format), value, from, to);
    }
}
