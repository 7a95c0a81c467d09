// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import io.opentelemetry.api.trace.TracerProvider;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider of the SDK whose tracers may throw; it knows which spans it handed out. */
record FaultyTracers(TracerProvider tracers, Fault fault, List<FaultySpan> started) implements TracerProvider {
    FaultyTracers(TracerProvider tracers, Fault fault) {
        this(tracers, fault, new CopyOnWriteArrayList<>());
    }

    @Override
    public Tracer get(String scope) {
        return tracerBuilder(scope).build();
    }

    @Override
    public Tracer get(String scope, String version) {
        return tracerBuilder(scope).setInstrumentationVersion(version).build();
    }

    @Override
    public TracerBuilder tracerBuilder(String scope) {
        TracerBuilder builder = tracers.tracerBuilder(scope);
        return new TracerBuilder() {
            @Override
            public TracerBuilder setSchemaUrl(String url) {
                builder.setSchemaUrl(url);
                return this;
            }

            @Override
            public TracerBuilder setInstrumentationVersion(String version) {
                builder.setInstrumentationVersion(version);
                return this;
            }

            @Override
            public Tracer build() {
                return new FaultyTracer(fault.in(Step.GET_TRACER, builder::build), fault, started);
            }
        };
    }

    private record FaultyTracer(Tracer tracer, Fault fault, List<FaultySpan> started) implements Tracer {
        @Override
        public boolean isEnabled() {
            return fault.in(Step.TRACER_ENABLED, tracer::isEnabled);
        }

        @Override
        public SpanBuilder spanBuilder(String name) {
            return new FaultySpanBuilder(fault.in(Step.SPAN_BUILDER, () -> tracer.spanBuilder(name)), fault, started);
        }
    }
}
