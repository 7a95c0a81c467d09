// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A message is worth more than its trace, and nothing that its sender has to know is hidden for the trace's sake. */
class LawTest {
    @Test
    void anInterruptThatTheTelemetryCaughtReachesTheApplication() {
        CarrierWriter<Map<String, Object>> waiting = (message, fields) -> {
            throw LawTest.<RuntimeException>unchecked(new InterruptedException("waited for a schema"));
        };
        try (LogLines log = new LogLines()) {
            MessageSpan<Map<String, Object>> span = Sdk.recording()
                    .telemetry()
                    .destination("task_queue")
                    .producer(waiting)
                    .start(Map.of());
            span.inject(Map.of());
            span.close();
            assertThat(log.all()).hasSize(1);
        }

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aMistakeOfTheApplicationIsToldWhateverTheTelemetryDoes() {
        OpenTelemetry broken = new OpenTelemetry() {
            @Override
            public TracerProvider getTracerProvider() {
                throw new IllegalStateException("no tracers");
            }

            @Override
            public MeterProvider getMeterProvider() {
                throw new IllegalStateException("no meters");
            }

            @Override
            public ContextPropagators getPropagators() {
                throw new IllegalStateException("no propagators");
            }
        };
        try (LogLines log = new LogLines()) {
            WaybillTelemetry telemetry = WaybillTelemetry.create(broken);

            assertThatThrownBy(() -> telemetry.destination("${orders.queue}"))
                    .hasMessageContaining("Nothing fills ${orders.queue}");
            assertThat(log.all()).hasSize(1);
        }
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

    @SuppressWarnings("unchecked") // the compiler must not see that it is a checked exception
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
