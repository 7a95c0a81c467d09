// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.util.List;
import java.util.stream.IntStream;

/** What one peer's messages cost in one circumstance, in each JVM. */
record Cost(List<Result> byJvm) {
    Median nanos() {
        return Median.of(byJvm.stream().mapToDouble(Result::nanosPerMessage).toArray());
    }

    /** How many times as long as others' messages take in the same JVM. */
    Median timesAsSlowAs(Cost others) {
        return Median.of(IntStream.range(0, byJvm.size())
                .mapToDouble(jvm ->
                        byJvm.get(jvm).nanosPerMessage() / others.byJvm.get(jvm).nanosPerMessage())
                .toArray());
    }

    /** JMH's figure contains what its own threads allocate now and then, a small part of a byte for each call. */
    long bytes() {
        return Math.round(
                Median.of(byJvm.stream().mapToDouble(Result::bytesPerMessage).toArray())
                        .value());
    }

    int messages() {
        return byJvm.get(0).messages();
    }
}
