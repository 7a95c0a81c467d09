// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A message is worth more than its trace: whatever the telemetry does, the delegate and its caller do not notice. */
class LawTest {
    private static final ContextKey<String> TENANT = ContextKey.named("tenant");

    @TestFactory
    Stream<DynamicTest> aSentMessageReachesTheDelegateOnceWhateverThrows() {
        return Fault.all()
                .filter(fault -> fault.step().concernsProducers())
                .flatMap(fault -> eitherWay(fault, succeeds -> sends(fault, succeeds)));
    }

    @TestFactory
    Stream<DynamicTest> aReceivedMessageReachesTheDelegateOnceWhateverThrows() {
        return Fault.all()
                .filter(fault -> fault.step().concernsConsumers())
                .flatMap(fault -> eitherWay(fault, succeeds -> receives(fault, succeeds)));
    }

    @Test
    void aScopeThatTheDelegateLeakedDoesNotStayCurrent() {
        Operation<Map<String, Object>> operation =
                Sdk.recording().telemetry().destination("task_queue").producer(MapAdapter.OF_OBJECTS);

        MessageSpan<Map<String, Object>> span = operation.start(Map.of());
        Context.current().with(TENANT, "leaked").makeCurrent();
        span.close();

        assertThat(Context.current()).isSameAs(Context.root());
    }

    @Test
    void aScopeThatThePropagatorLeakedDoesNotStayCurrent() {
        TextMapPropagator leaking = new TextMapPropagator() {
            @Override
            public List<String> fields() {
                return List.of("traceparent");
            }

            @Override
            public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {}

            @Override
            public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
                context.with(TENANT, "leaked").makeCurrent();
                return context;
            }
        };
        Operation<Map<String, Object>> operation =
                Sdk.with(leaking).telemetry().destination("task_queue").consumer(MapAdapter.OF_OBJECTS);

        operation.start(Map.of()).close();

        assertThat(Context.current()).isSameAs(Context.root());
    }

    @Test
    void anAdapterThatWritesNullCostsTheContextAndNotTheMessage() {
        Operation<Map<String, Object>> operation = Sdk.recording()
                .telemetry()
                .destination("task_queue")
                .producer((Map<String, Object> message, ContextFields fields) -> null);
        Map<String, Object> message = Map.of("tenant", "acme");

        try (LogLines log = new LogLines()) {
            MessageSpan<Map<String, Object>> span = operation.start(message);
            assertThat(span.inject(message)).isSameAs(message);
            span.close();
            assertThat(log.all()).hasSize(1);
        }
    }

    @Test
    void anArgumentWhoseToStringThrowsCostsTheDestinationsNameAndNotTheSpan() {
        Sdk sdk = Sdk.recording();
        Object region = new Object() {
            @Override
            public String toString() {
                throw new StackOverflowError("region");
            }
        };

        try (LogLines log = new LogLines()) {
            sdk.telemetry()
                    .destination("orders.{region}")
                    .producer(MapAdapter.OF_OBJECTS)
                    .prepare()
                    .placeholder("region", region)
                    .start(Map.of())
                    .close();
            assertThat(log.all()).hasSize(1);
        }
        assertThat(sdk.span().getName()).isEqualTo("send orders.{region}");
    }

    private static void sends(Fault fault, boolean succeeds) {
        Operation<Map<String, Object>> operation =
                fault.sdk().telemetry().destination("task_queue").system("test").producer(fault.adapter());
        Map<String, Object> message = Map.of("order", "7");

        List<Map<String, Object>> delegate = handOver(operation, message, succeeds, span -> span.inject(message));

        assertThat(delegate).singleElement().satisfies(sent -> assertThat(sent).containsEntry("order", "7"));
    }

    private static void receives(Fault fault, boolean succeeds) {
        Operation<Map<String, Object>> operation =
                fault.sdk().telemetry().destination("task_queue").system("test").consumer(fault.adapter());
        Map<String, Object> message = Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        List<Map<String, Object>> delegate = handOver(operation, message, succeeds, span -> message);

        assertThat(delegate).singleElement().isSameAs(message);
    }

    private interface Handover {
        Map<String, Object> to(MessageSpan<Map<String, Object>> span);
    }

    /** Does what a generated method does; gives what the delegate got. */
    private static List<Map<String, Object>> handOver(
            Operation<Map<String, Object>> operation,
            Map<String, Object> message,
            boolean succeeds,
            Handover handover) {
        Throwable failure = succeeds ? null : new AssertionError("channel closed");
        List<Map<String, Object>> delegate = new ArrayList<>();

        Throwable seen = catchThrowable(() -> {
            MessageSpan<Map<String, Object>> span = operation.start(message);
            try {
                delegate.add(handover.to(span));
                throwIfAny(failure);
            } catch (Throwable thrown) {
                span.fail(thrown);
                throw thrown;
            } finally {
                span.close();
            }
        });

        assertThat(seen).isSameAs(failure);
        assertThat(Context.current()).isSameAs(Context.root());
        return delegate;
    }

    private static void throwIfAny(@Nullable Throwable failure) throws Throwable {
        if (failure != null) {
            throw failure;
        }
    }

    private static Stream<DynamicTest> eitherWay(Fault fault, java.util.function.Consumer<Boolean> test) {
        return Stream.of(true, false)
                .map(succeeds -> DynamicTest.dynamicTest(
                        fault + (succeeds ? ", the delegate succeeds" : ", the delegate fails"), () -> {
                            try (LogLines log = new LogLines()) {
                                test.accept(succeeds);
                                assertThat(log.all()).as("told in the log").hasSize(1);
                            }
                        }));
    }
}
