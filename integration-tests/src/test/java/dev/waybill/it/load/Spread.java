// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Where the values of several runs lie: in the middle, and from where to where. */
record Spread(double median, double least, double most) {
    static Spread of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = DoubleStream.of(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2])
                .average()
                .orElseThrow();
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Such as {@code 0.98 (0.95 to 1.01)}, each number in the given format. */
    String in(String format) {
        String all = "%s (%s to %s)".formatted(format, format, format);
        return String.format(Locale.ROOT, all, median, least, most);
    }
}
