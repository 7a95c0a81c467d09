// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** The telemetry of a test with more spans than memory should hold: they are counted. */
public final class CountedSpans implements AutoCloseable {
    private final LongAdder started = new LongAdder();
    private final LongAdder ended = new LongAdder();
    private final LongAdder exported = new LongAdder();
    private final Consumer<ReadableSpan> observer;
    private final OpenTelemetrySdk openTelemetry;

    public CountedSpans() {
        this(span -> {});
    }

    /** @param observer sees every span that ended, before it is counted */
    public CountedSpans(Consumer<ReadableSpan> observer) {
        this.observer = observer;
        this.openTelemetry = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(new Counter())
                        .addSpanProcessor(SimpleSpanProcessor.create(new CountingExporter()))
                        .build())
                .setPropagators(ContextPropagators.create(RecordedSpans.W3C))
                .build();
    }

    public OpenTelemetry openTelemetry() {
        return openTelemetry;
    }

    public WaybillTelemetry telemetry() {
        return WaybillTelemetry.create(openTelemetry);
    }

    /** Waits, since a consumer's span ends after its handler has returned. */
    public void assertEnded(long count) {
        Patience.await().untilAsserted(() -> {
            assertThat(started.sum()).as("spans that started").isEqualTo(count);
            assertThat(ended.sum()).as("spans that ended").isEqualTo(count);
            assertThat(exported.sum()).as("spans that were exported").isEqualTo(count);
        });
    }

    @Override
    public void close() {
        openTelemetry.close();
    }

    private final class Counter implements SpanProcessor {
        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            started.increment();
        }

        @Override
        public boolean isStartRequired() {
            return true;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            observer.accept(span);
            ended.increment();
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    private final class CountingExporter implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            exported.add(spans.size());
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
