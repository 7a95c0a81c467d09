// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A scope that somebody opened during a call and did not close is not current after it. */
class LeakedScopeTest {
    private static final ContextKey<String> TENANT = ContextKey.named("tenant");

    @Test
    void theDelegates() {
        Operation<Map<String, Object>> operation =
                Sdk.recording().telemetry().destination("task_queue").producer(MapAdapter.OF_OBJECTS);

        MessageSpan<Map<String, Object>> span = operation.start(Map.of());
        Context.current().with(TENANT, "leaked").makeCurrent();
        span.close();

        assertThat(Context.current()).isSameAs(Context.root());
    }

    @Test
    void thePropagators() {
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
    void aBatchsThatThrewThen() {
        Operation<List<? extends Map<String, Object>>> operation = Sdk.recording()
                .telemetry()
                .destination("task_queue")
                .batchConsumer(Messages.inList(), MapAdapter.OF_OBJECTS);
        List<Map<String, Object>> leaking = new ArrayList<>() {
            private static final long serialVersionUID = 1;

            @Override
            public Object[] toArray() {
                Context.current().with(TENANT, "leaked").makeCurrent();
                throw new IllegalStateException("cursor closed");
            }
        };

        try (LogLines log = new LogLines()) {
            operation.start(leaking).close();
            assertThat(log.all()).hasSize(1);
        }

        assertThat(Context.current()).isSameAs(Context.root());
    }

    @Test
    void aProcessorsOnTheThreadThatCompletesTheStage() throws Exception {
        SpanProcessor leaking = new SpanProcessor() {
            @Override
            public void onStart(Context parent, ReadWriteSpan span) {}

            @Override
            public boolean isStartRequired() {
                return false;
            }

            @Override
            public void onEnd(ReadableSpan span) {
                Context.current().with(TENANT, "leaked").makeCurrent();
            }

            @Override
            public boolean isEndRequired() {
                return true;
            }
        };
        CompletableFuture<String> confirm = new CompletableFuture<>();
        MessageSpan<Map<String, Object>> span = Sdk.with(tracing -> tracing.addSpanProcessor(leaking))
                .telemetry()
                .destination("task_queue")
                .producer(MapAdapter.OF_OBJECTS)
                .start(Map.of());
        span.endWith(confirm);
        span.close();

        FutureTask<Context> broker = new FutureTask<>(() -> {
            confirm.complete("ack");
            return Context.current();
        });
        new Thread(broker).start();

        assertThat(broker.get()).isSameAs(Context.root());
    }
}
