// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import org.jspecify.annotations.Nullable;

/** What the meters are told of the calls of one operation. */
final class Measurements {
    private final WaybillTelemetry telemetry;
    private final DoubleHistogram duration;
    private final @Nullable LongCounter messages;
    final Attributes attributes;

    /**
     * @param messages null where another operation counts the messages
     * @param attributes low in cardinality, the same for durations and counts
     */
    Measurements(
            WaybillTelemetry telemetry,
            DoubleHistogram duration,
            @Nullable LongCounter messages,
            Attributes attributes) {
        this.telemetry = telemetry;
        this.duration = duration;
        this.messages = messages;
        this.attributes = attributes;
    }

    /** A call begins. */
    Recording begin() {
        return new Recording(telemetry, this);
    }

    boolean isEnabled() {
        return duration.isEnabled() || (messages != null && messages.isEnabled());
    }

    /** @param errorType null if the call succeeded */
    void record(double seconds, long count, @Nullable String errorType) {
        Attributes all = errorType == null
                ? attributes
                : attributes.toBuilder()
                        .put(MessagingAttributes.ERROR_TYPE, errorType)
                        .build();
        duration.record(seconds, all);
        if (messages != null && count > 0) {
            messages.add(count, all);
        }
    }
}
