// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A step of the telemetry that throws, whatever it is asked. */
record Fault(Step step, Throwable thrown) {
    enum Step {
        FIELDS,
        INJECT,
        EXTRACT,
        SAMPLE,
        ON_START,
        ON_END,
        WRITE,
        READ;

        boolean concernsProducers() {
            return this != EXTRACT && this != READ;
        }

        boolean concernsConsumers() {
            return this != INJECT && this != WRITE;
        }
    }

    static Stream<Fault> all() {
        return Stream.of(Step.values())
                .flatMap(step -> Stream.of(
                                new RuntimeException("unchecked"),
                                new Exception("checked"),
                                new Error("error"),
                                new NoSuchMethodError("linkage"),
                                new StackOverflowError("stack"),
                                new OutOfMemoryError("memory"),
                                new Indescribable())
                        .map(thrown -> new Fault(step, thrown)));
    }

    Sdk sdk() {
        return switch (step) {
            case FIELDS, INJECT, EXTRACT -> Sdk.with(new BrokenPropagator());
            case SAMPLE -> Sdk.with(tracing -> tracing.setSampler(new BrokenSampler()));
            case ON_START, ON_END -> Sdk.with(tracing -> tracing.addSpanProcessor(new BrokenProcessor()));
            case WRITE, READ -> Sdk.recording();
        };
    }

    Adapter adapter() {
        return new Adapter();
    }

    @Override
    public String toString() {
        return step + " throws " + thrown.getClass().getSimpleName();
    }

    private void at(Step reached) {
        if (reached == step) {
            throw sneaky(thrown);
        }
    }

    @SuppressWarnings("unchecked") // the compiler must not see that it may be a checked exception
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static final class Indescribable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    /** Reads and writes a map, or fails to. */
    final class Adapter implements CarrierWriter<Map<String, Object>>, TextMapGetter<Map<String, Object>> {
        @Override
        public Map<String, Object> write(@Nullable Map<String, Object> headers, ContextFields fields) {
            at(Step.WRITE);
            return MapAdapter.OF_OBJECTS.write(headers, fields);
        }

        @Override
        @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
        public Iterable<String> keys(Map<String, Object> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, Object> headers, String key) {
            at(Step.READ);
            return MapAdapter.OF_OBJECTS.get(headers, key);
        }
    }

    private final class BrokenPropagator implements TextMapPropagator {
        @Override
        public Collection<String> fields() {
            at(Step.FIELDS);
            return Sdk.W3C.fields();
        }

        @Override
        public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            Sdk.W3C.inject(context, carrier, setter);
            at(Step.INJECT);
        }

        @Override
        public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
            at(Step.EXTRACT);
            return Sdk.W3C.extract(context, carrier, getter);
        }
    }

    private final class BrokenSampler implements Sampler {
        @Override
        public SamplingResult shouldSample(
                Context parent,
                String traceId,
                String name,
                SpanKind kind,
                Attributes attributes,
                List<LinkData> links) {
            at(Step.SAMPLE);
            return SamplingResult.recordAndSample();
        }

        @Override
        public String getDescription() {
            return "broken";
        }
    }

    private final class BrokenProcessor implements SpanProcessor {
        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            at(Step.ON_START);
        }

        @Override
        public boolean isStartRequired() {
            return true;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            at(Step.ON_END);
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
