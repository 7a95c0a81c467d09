// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.Map;

/**
 * The telemetry of one service, as the standard {@code OTEL_...} variables configure it.
 *
 * <p>Without any of them, spans go to the demo's own page and picture alone.
 */
public final class ServiceTelemetry implements AutoCloseable {
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.traces.exporter", "none",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    private final OpenTelemetrySdk sdk;

    private ServiceTelemetry(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
    }

    /**
     * Sets a service up whose spans also go to {@code spans}.
     *
     * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if a variable asks for what is not there
     */
    public static ServiceTelemetry start(String service, SpanProcessor spans) {
        OpenTelemetrySdk sdk = AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addPropertiesSupplier(() -> DEFAULTS)
                // OTEL_SERVICE_NAME would merge the services of one process into one.
                .addPropertiesCustomizer(configuration -> Map.of("otel.service.name", service))
                .addTracerProviderCustomizer((provider, configuration) -> provider.addSpanProcessor(spans))
                .build()
                .getOpenTelemetrySdk();
        return new ServiceTelemetry(sdk);
    }

    /** What the service traces with. */
    public OpenTelemetry openTelemetry() {
        return sdk;
    }

    /** Sends what was not sent yet. */
    @Override
    public void close() {
        sdk.close();
    }
}
