// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.util.List;

/** The instruments of the conventions (semantic conventions 1.45, messaging metrics), and the time in the queue. */
final class MessagingMetrics {
    /** In seconds, as the conventions advise. */
    private static final List<Double> DURATIONS =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

    /** In seconds: batch jobs wait from milliseconds to days. */
    private static final List<Double> WAITS =
            List.of(0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0, 30.0, 60.0, 300.0, 900.0, 3600.0, 21600.0, 86400.0);

    final DoubleHistogram operationDuration;
    final DoubleHistogram processDuration;
    final DoubleHistogram timeInQueue;
    final LongCounter sentMessages;
    final LongCounter consumedMessages;

    MessagingMetrics(Meter meter) {
        this.operationDuration = histogram(
                meter, "messaging.client.operation.duration", "Duration of sending and receiving messages.", DURATIONS);
        this.processDuration =
                histogram(meter, "messaging.process.duration", "Duration of processing messages.", DURATIONS);
        this.timeInQueue = histogram(
                meter,
                "waybill.message.time_in_queue",
                "Time between the sending of a message and its handling.",
                WAITS);
        this.sentMessages =
                counter(meter, "messaging.client.sent.messages", "Number of messages that were attempted to be sent.");
        this.consumedMessages =
                counter(meter, "messaging.client.consumed.messages", "Number of messages that were delivered.");
    }

    boolean isEnabled() {
        return operationDuration.isEnabled()
                || processDuration.isEnabled()
                || timeInQueue.isEnabled()
                || sentMessages.isEnabled()
                || consumedMessages.isEnabled();
    }

    private static DoubleHistogram histogram(Meter meter, String name, String description, List<Double> buckets) {
        return meter.histogramBuilder(name)
                .setUnit("s")
                .setDescription(description)
                .setExplicitBucketBoundariesAdvice(buckets)
                .build();
    }

    private static LongCounter counter(Meter meter, String name, String description) {
        return meter.counterBuilder(name)
                .setUnit("{message}")
                .setDescription(description)
                .build();
    }
}
