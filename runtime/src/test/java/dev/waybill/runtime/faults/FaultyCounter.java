// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounterBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.ObservableLongCounter;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.context.Context;
import java.util.function.Consumer;

/** A counter that wants to be told, and may throw instead. */
record FaultyCounter(Fault fault) implements LongCounter {
    @Override
    public boolean isEnabled() {
        return fault.measures(Step.COUNTER_ENABLED);
    }

    @Override
    public void add(long value) {
        add(value, Attributes.empty());
    }

    @Override
    public void add(long value, Attributes attributes) {
        fault.during(Step.ADD, () -> {});
    }

    @Override
    public void add(long value, Attributes attributes, Context context) {
        add(value, attributes);
    }

    LongCounterBuilder builder() {
        return new LongCounterBuilder() {
            @Override
            public LongCounterBuilder setDescription(String description) {
                return this;
            }

            @Override
            public LongCounterBuilder setUnit(String unit) {
                return this;
            }

            @Override
            public LongCounter build() {
                return fault.in(Step.BUILD_COUNTER, () -> FaultyCounter.this);
            }

            @Override
            public DoubleCounterBuilder ofDoubles() {
                throw new UnsupportedOperationException("Waybill counts whole messages");
            }

            @Override
            public ObservableLongCounter buildWithCallback(Consumer<ObservableLongMeasurement> callback) {
                throw new UnsupportedOperationException("Waybill is not asked, it tells");
            }
        };
    }
}
