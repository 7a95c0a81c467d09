// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A delegate's exception may be of any class, and its methods the application's code. */
class HostileExceptionTest {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final WaybillTelemetry telemetry = WaybillTelemetry.create(OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build());

    static Stream<Throwable> exceptions() {
        return Stream.concat(
                Stream.of(
                        new RuntimeException(null, null),
                        new InterruptedException("consumer cancelled"),
                        cyclic(),
                        new Stackless(),
                        threadDeath()),
                Stream.of(Hostile.Method.values()).map(Hostile::new));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void itReachesTheCallerAsItIsAndTheSpanTellsThatTheCallFailed(Throwable hostile) {
        try (FaultyLog log = new FaultyLog(Fault.none())) {
            assertThat(seenByCaller(hostile) == hostile).isTrue();
        }

        SpanData span = exporter.getFinishedSpanItems().get(0);
        assertThat(exporter.getFinishedSpanItems()).hasSize(1);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo(hostile.getClass().getCanonicalName());
    }

    private Throwable seenByCaller(Throwable hostile) {
        try {
            handle(hostile);
            return new AssertionError("nothing was thrown");
        } catch (Throwable seen) {
            return seen;
        }
    }

    private void handle(Throwable hostile) throws Throwable {
        MessageSpan<Map<String, ?>> span = telemetry
                .destination("email_queue")
                .consumer(MapAdapter.OF_OBJECTS)
                .start(Map.of());
        try {
            throw hostile;
        } catch (Throwable failure) {
            span.fail(failure);
            throw failure;
        } finally {
            span.close();
        }
    }

    private static Throwable cyclic() {
        RuntimeException outer = new RuntimeException("outer");
        outer.initCause(new RuntimeException("inner", outer));
        outer.addSuppressed(outer.getCause());
        return outer;
    }

    @SuppressWarnings("removal") // still what a thread that is stopped throws on older JDKs
    private static Throwable threadDeath() {
        return new ThreadDeath();
    }

    /** What an application throws for control, time and again. */
    private static final class Stackless extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stackless() {
            super("one for all", null, false, false);
        }
    }
}
