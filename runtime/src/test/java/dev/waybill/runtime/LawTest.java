// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A message is worth more than its trace: whatever the telemetry side does, the delegate and its caller do not notice. */
class LawTest {
    private static final ContextKey<String> KEY = ContextKey.named("tenant");

    /** A step of the telemetry that throws, whatever it is asked. */
    private record Fault(String step, Sdk sdk, MapCarrier carrier) {
        @Override
        public String toString() {
            return step;
        }
    }

    @TestFactory
    Stream<DynamicTest> aSentMessageReachesTheDelegateOnceWhateverThrows() {
        return faults().flatMap(fault -> Stream.of(true, false)
                .map(succeeds -> DynamicTest.dynamicTest(
                        fault + (succeeds ? ", delegate succeeds" : ", delegate fails"),
                        () -> sends(fault, succeeds))));
    }

    @TestFactory
    Stream<DynamicTest> aReceivedMessageReachesTheDelegateOnceWhateverThrows() {
        return faults().flatMap(fault -> Stream.of(true, false)
                .map(succeeds -> DynamicTest.dynamicTest(
                        fault + (succeeds ? ", delegate succeeds" : ", delegate fails"),
                        () -> receives(fault, succeeds))));
    }

    @Test
    void aScopeThatTheDelegateLeakedDoesNotStayCurrent() {
        Operation<Map<String, Object>> operation = producer(Sdk.recording(), new MapCarrier());

        MessageSpan<Map<String, Object>> span = operation.start(Map.of());
        Context.current().with(KEY, "leaked").makeCurrent();
        span.close();

        assertThat(Context.current()).isSameAs(Context.root());
    }

    @Test
    void anAdapterThatWritesNullCostsTheContextAndNotTheMessage() {
        Operation<Map<String, Object>> operation = Sdk.recording()
                .telemetry()
                .destination("task_queue")
                .producer((Map<String, Object> message, ContextFields fields) -> null);
        Map<String, Object> message = Map.of("tenant", "acme");

        MessageSpan<Map<String, Object>> span = operation.start(message);
        assertThat(span.inject(message)).isSameAs(message);
        span.close();
    }

    @Test
    void anArgumentWhoseToStringThrowsCostsTheDestinationsNameAndNotTheSpan() {
        Sdk sdk = Sdk.recording();
        sdk.telemetry()
                .destination("orders.{region}")
                .producer(MapAdapter.OF_OBJECTS)
                .placeholder("region", new Object() {
                    @Override
                    public String toString() {
                        throw new StackOverflowError("region");
                    }
                })
                .start(Map.of())
                .close();

        assertThat(sdk.span().getName()).isEqualTo("send orders.{region}");
    }

    private static void sends(Fault fault, boolean succeeds) throws Throwable {
        Operation<Map<String, Object>> operation = producer(fault.sdk(), fault.carrier());
        Map<String, Object> message = Map.of("order", "7");
        Throwable failure = succeeds ? null : new IllegalStateException("channel closed");
        List<Map<String, Object>> delegate = new ArrayList<>();

        Throwable thrown = catchThrowable(() -> {
            MessageSpan<Map<String, Object>> span = operation.start(message);
            try {
                call(delegate, span.inject(message), failure);
            } catch (Throwable seen) {
                span.fail(seen);
                throw seen;
            } finally {
                span.close();
            }
        });

        assertThat(delegate).singleElement().satisfies(sent -> assertThat(sent).containsEntry("order", "7"));
        assertThat(thrown).isSameAs(failure);
        assertThat(Context.current()).isSameAs(Context.root());
    }

    private static void receives(Fault fault, boolean succeeds) {
        Operation<Map<String, Object>> operation =
                fault.sdk().telemetry().destination("task_queue").system("test").consumer(fault.carrier());
        Map<String, Object> message = Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        Throwable failure = succeeds ? null : new AssertionError("template missing");
        List<Map<String, Object>> delegate = new ArrayList<>();

        Throwable thrown = catchThrowable(() -> {
            MessageSpan<Map<String, Object>> span = operation.start(message);
            try {
                call(delegate, message, failure);
            } catch (Throwable seen) {
                span.fail(seen);
                throw seen;
            } finally {
                span.close();
            }
        });

        assertThat(delegate).singleElement().isSameAs(message);
        assertThat(thrown).isSameAs(failure);
        assertThat(Context.current()).isSameAs(Context.root());
    }

    private static void call(
            List<Map<String, Object>> delegate, Map<String, Object> message, @Nullable Throwable failure)
            throws Throwable {
        delegate.add(message);
        if (failure != null) {
            throw failure;
        }
    }

    private static Operation<Map<String, Object>> producer(Sdk sdk, MapCarrier carrier) {
        return sdk.telemetry().destination("task_queue").system("test").producer(carrier);
    }

    private static Stream<Fault> faults() {
        return Stream.of(
                        new RuntimeException("unchecked"),
                        new Exception("checked"),
                        new Error("error"),
                        new NoSuchMethodError("linkage"),
                        new StackOverflowError("stack"),
                        new OutOfMemoryError("memory"),
                        new Unprintable())
                .flatMap(LawTest::faults);
    }

    private static Stream<Fault> faults(Throwable thrown) {
        String kind = " throws " + thrown.getClass().getSimpleName();
        return Stream.of(
                new Fault("inject" + kind, Sdk.with(new BrokenPropagator(thrown, "inject")), new MapCarrier()),
                new Fault("extract" + kind, Sdk.with(new BrokenPropagator(thrown, "extract")), new MapCarrier()),
                new Fault("fields" + kind, Sdk.with(new BrokenPropagator(thrown, "fields")), new MapCarrier()),
                new Fault(
                        "sampler" + kind, Sdk.with(sdk -> sdk.setSampler(new BrokenSampler(thrown))), new MapCarrier()),
                new Fault("onStart" + kind, processing(thrown, true), new MapCarrier()),
                new Fault("onEnd" + kind, processing(thrown, false), new MapCarrier()),
                new Fault("adapter" + kind, Sdk.recording(), new MapCarrier() {
                    @Override
                    public Map<String, Object> write(@Nullable Map<String, Object> headers, ContextFields fields) {
                        throw sneaky(thrown);
                    }

                    @Override
                    public @Nullable String get(@Nullable Map<String, Object> headers, String key) {
                        throw sneaky(thrown);
                    }
                }));
    }

    private static Sdk processing(Throwable thrown, boolean atStart) {
        return Sdk.with(sdk -> sdk.addSpanProcessor(new SpanProcessor() {
            @Override
            public void onStart(Context parent, ReadWriteSpan span) {
                throw sneaky(thrown);
            }

            @Override
            public boolean isStartRequired() {
                return atStart;
            }

            @Override
            public void onEnd(ReadableSpan span) {
                throw sneaky(thrown);
            }

            @Override
            public boolean isEndRequired() {
                return !atStart;
            }
        }));
    }

    @SuppressWarnings("unchecked") // the compiler's last chance to see a checked exception
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** An exception that cannot even be described. */
    private static final class Unprintable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    private static class MapCarrier implements CarrierWriter<Map<String, Object>>, TextMapGetter<Map<String, Object>> {
        @Override
        public Map<String, Object> write(@Nullable Map<String, Object> headers, ContextFields fields) {
            return MapAdapter.OF_OBJECTS.write(headers, fields);
        }

        @Override
        @SuppressWarnings("deprecation")
        public Iterable<String> keys(Map<String, Object> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, Object> headers, String key) {
            return MapAdapter.OF_OBJECTS.get(headers, key);
        }
    }

    private record BrokenPropagator(Throwable thrown, String step) implements TextMapPropagator {
        @Override
        public Collection<String> fields() {
            fail("fields");
            return Sdk.W3C.fields();
        }

        @Override
        public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            Sdk.W3C.inject(context, carrier, setter);
            fail("inject");
        }

        @Override
        public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
            fail("extract");
            return Sdk.W3C.extract(context, carrier, getter);
        }

        private void fail(String at) {
            if (at.equals(step)) {
                throw sneaky(thrown);
            }
        }
    }

    private record BrokenSampler(Throwable thrown) implements Sampler {
        @Override
        public SamplingResult shouldSample(
                Context parent,
                String traceId,
                String name,
                SpanKind kind,
                Attributes attributes,
                List<LinkData> links) {
            throw sneaky(thrown);
        }

        @Override
        public String getDescription() {
            return "broken";
        }
    }
}
