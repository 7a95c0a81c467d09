// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.metrics.MeterProvider;

/** Meters that want to measure, and may throw instead. */
record FaultyMeters(Fault fault) implements MeterProvider {
    @Override
    public MeterBuilder meterBuilder(String scope) {
        return new MeterBuilder() {
            @Override
            public MeterBuilder setSchemaUrl(String url) {
                return this;
            }

            @Override
            public MeterBuilder setInstrumentationVersion(String version) {
                return this;
            }

            @Override
            public Meter build() {
                return fault.in(Step.GET_METER, () -> new FaultyMeter(fault));
            }
        };
    }

    private record FaultyMeter(Fault fault) implements Meter {
        @Override
        public LongCounterBuilder counterBuilder(String name) {
            return new FaultyCounter(fault).builder();
        }

        @Override
        public DoubleHistogramBuilder histogramBuilder(String name) {
            return new FaultyHistogram(fault).builder();
        }

        @Override
        public LongUpDownCounterBuilder upDownCounterBuilder(String name) {
            throw new UnsupportedOperationException("Waybill counts nothing down");
        }

        @Override
        public DoubleGaugeBuilder gaugeBuilder(String name) {
            throw new UnsupportedOperationException("Waybill has no gauges");
        }
    }
}
