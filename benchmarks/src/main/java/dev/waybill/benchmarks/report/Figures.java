// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.util.Locale;

/** Writes figures as the tables show them: no more digits than they are worth. */
final class Figures {
    private Figures() {}

    static String nanos(Result result) {
        double score = result.nanos().score() / result.messages();
        double error = result.nanos().scoreError() / result.messages();
        return rounded(score) + (Double.isNaN(error) ? "" : " ± " + rounded(error));
    }

    /** JMH's figure contains what its own threads allocate now and then, a small part of a byte for each call. */
    static String bytes(Result result) {
        return String.format(Locale.ROOT, "%,d", Math.round(result.bytes() / result.messages()));
    }

    static String timesAsSlow(Result result, Result base) {
        return ratio(result.nanos().score(), base.nanos().score());
    }

    static String timesAsManyBytes(Result result, Result base) {
        return ratio(Math.round(result.bytes()), Math.round(base.bytes()));
    }

    static String rounded(double nanos) {
        return String.format(Locale.ROOT, nanos < 100 ? "%.1f" : "%,.0f", nanos);
    }

    private static String ratio(double value, double base) {
        return base == 0 ? "-" : String.format(Locale.ROOT, "%.2f", value / base);
    }
}
