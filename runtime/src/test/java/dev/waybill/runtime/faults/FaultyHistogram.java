// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongHistogramBuilder;
import io.opentelemetry.context.Context;

/** A histogram that wants to be told, and may throw instead. */
record FaultyHistogram(Fault fault) implements DoubleHistogram {
    @Override
    public boolean isEnabled() {
        return fault.measures(Step.HISTOGRAM_ENABLED);
    }

    @Override
    public void record(double value) {
        record(value, Attributes.empty());
    }

    @Override
    public void record(double value, Attributes attributes) {
        fault.during(Step.RECORD, () -> {});
    }

    @Override
    public void record(double value, Attributes attributes, Context context) {
        record(value, attributes);
    }

    DoubleHistogramBuilder builder() {
        return new DoubleHistogramBuilder() {
            @Override
            public DoubleHistogramBuilder setDescription(String description) {
                return this;
            }

            @Override
            public DoubleHistogramBuilder setUnit(String unit) {
                return this;
            }

            @Override
            public DoubleHistogram build() {
                return fault.in(Step.BUILD_HISTOGRAM, () -> FaultyHistogram.this);
            }

            @Override
            public LongHistogramBuilder ofLongs() {
                throw new UnsupportedOperationException("Waybill measures fractions of seconds");
            }
        };
    }
}
