// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.util.List;
import java.util.Map;

/** The messaging metrics of the semantic conventions, and the one for which they have no name yet. */
record ConventionalMetric(MetricDataType type, String unit, List<Double> buckets) {
    private static final List<Double> DURATIONS =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

    private static final List<Double> WAITS =
            List.of(0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0, 21600.0, 86400.0);

    static final Map<String, ConventionalMetric> BY_NAME = Map.of(
            "messaging.client.operation.duration", new ConventionalMetric(MetricDataType.HISTOGRAM, "s", DURATIONS),
            "messaging.process.duration", new ConventionalMetric(MetricDataType.HISTOGRAM, "s", DURATIONS),
            "messaging.client.sent.messages", new ConventionalMetric(MetricDataType.LONG_SUM, "{message}", List.of()),
            "messaging.client.consumed.messages",
                    new ConventionalMetric(MetricDataType.LONG_SUM, "{message}", List.of()),
            "waybill.message.time_in_queue", new ConventionalMetric(MetricDataType.HISTOGRAM, "s", WAITS));
}
