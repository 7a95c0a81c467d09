// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.util.Locale;

/** Writes figures as the tables show them: no more digits than they are worth. */
final class Figures {
    private Figures() {}

    static String nanos(Cost cost) {
        Median nanos = cost.nanos();
        return nanos.in(formOf(nanos.value()));
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

    static String rounded(double value) {
        return format(formOf(value), value);
    }

    private static String formOf(double value) {
        return value < 100 ? "%.1f" : "%,.0f";
    }

    static String whole(long number) {
        return format("%,d", number);
    }

    private static String format(String form, Object value) {
        return String.format(Locale.ROOT, form, value);
    }
}
