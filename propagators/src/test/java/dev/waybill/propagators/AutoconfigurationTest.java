// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Set by {@code OTEL_PROPAGATORS} alone, in an application that never names our classes. */
class AutoconfigurationTest {
    @Test
    void datadogIsFoundByName() {
        assertThat(configured("tracecontext,baggage,datadog").fields())
                .containsExactlyInAnyOrder(
                        "traceparent",
                        "tracestate",
                        "baggage",
                        "x-datadog-trace-id",
                        "x-datadog-parent-id",
                        "x-datadog-sampling-priority",
                        "x-datadog-origin",
                        "x-datadog-tags");
    }

    @Test
    void honeycombIsFoundByName() {
        assertThat(configured("honeycomb")).isSameAs(HoneycombPropagator.getInstance());
    }

    private static TextMapPropagator configured(String propagators) {
        Map<String, String> settings = Map.of(
                "otel.propagators", propagators,
                "otel.traces.exporter", "none",
                "otel.metrics.exporter", "none",
                "otel.logs.exporter", "none");
        try (OpenTelemetrySdk sdk = AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> settings)
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk()) {
            return sdk.getPropagators().getTextMapPropagator();
        }
    }
}
