// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.util.Locale;

/** Writes figures as the tables show them: no more digits than they are worth. */
final class Figures {
    private Figures() {}

    static String nanos(Cost cost) {
        Median nanos = cost.nanos();
        return nanos.in(nanos.value() < 100 ? "%.1f" : "%,.0f");
    }

    static String bytes(Cost cost) {
        return whole(cost.bytes());
    }

    static String timesAsSlow(Cost cost, Cost base) {
        return cost.equals(base) ? "1" : cost.timesAsSlowAs(base).in("%.2f");
    }

    static String timesAsManyBytes(Cost cost, Cost base) {
        return base.bytes() == 0 ? "-" : format("%.2f", (double) cost.bytes() / base.bytes());
    }

    static String rounded(double nanos) {
        return format(nanos < 100 ? "%.1f" : "%,.0f", nanos);
    }

    static String whole(long number) {
        return format("%,d", number);
    }

    private static String format(String form, Object value) {
        return String.format(Locale.ROOT, form, value);
    }
}
