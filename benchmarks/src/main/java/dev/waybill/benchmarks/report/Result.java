// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.util.Map;

/**
 * What JMH tells of one combination of parameters in one JVM.
 *
 * @param params their names and values
 * @param primaryMetric nanoseconds per call, as a figure for each iteration
 * @param secondaryMetrics what profilers measured, by name
 */
record Result(
        String jdkVersion,
        String vmName,
        int measurementIterations,
        String measurementTime,
        Map<String, String> params,
        Metric primaryMetric,
        Map<String, Metric> secondaryMetrics) {

    /**
     * @param score the mean of all iterations
     * @param rawData the iterations of each of JMH's forks, which are one
     */
    record Metric(double score, double[][] rawData) {}

    /** The median of the iterations: a burst of somebody else's work lengthens one or two. */
    double nanosPerMessage() {
        return Median.of(primaryMetric.rawData()[0]).value() / messages();
    }

    double bytesPerMessage() {
        Metric allocated = secondaryMetrics.get("gc.alloc.rate.norm");
        if (allocated == null) {
            throw new IllegalStateException("These results lack allocations: measure with -prof gc");
        }
        return allocated.score() / messages();
    }

    /** The value of a parameter. */
    String param(String name) {
        String value = params.get(name);
        if (value == null) {
            throw new IllegalStateException("These results have no parameter " + name + ", but " + params.keySet());
        }
        return value;
    }

    /** How many messages one call passes. */
    int messages() {
        return Integer.parseInt(params.getOrDefault("messages", "1"));
    }
}
