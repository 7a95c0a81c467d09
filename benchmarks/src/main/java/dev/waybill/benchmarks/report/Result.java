// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.util.Map;

/**
 * What JMH tells of one combination of parameters.
 *
 * @param params their names and values
 * @param primaryMetric nanoseconds per call
 * @param secondaryMetrics what profilers measured, by name
 */
record Result(
        String jdkVersion,
        String vmName,
        int forks,
        int measurementIterations,
        String measurementTime,
        Map<String, String> params,
        Metric primaryMetric,
        Map<String, Metric> secondaryMetrics) {

    /** @param scoreError half of the 99.9 % confidence interval; not a number for a single measurement */
    record Metric(double score, double scoreError) {}

    Metric nanos() {
        return primaryMetric;
    }

    double bytes() {
        Metric allocated = secondaryMetrics.get("gc.alloc.rate.norm");
        if (allocated == null) {
            throw new IllegalStateException("These results lack allocations: measure with -prof gc");
        }
        return allocated.score();
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
