// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import com.google.auto.service.AutoService;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;

/** What {@code OTEL_PROPAGATORS=datadog} finds; not for code, which asks {@link DatadogPropagator} itself. */
@AutoService(ConfigurablePropagatorProvider.class)
public final class DatadogPropagatorProvider implements ConfigurablePropagatorProvider {
    /** For OpenTelemetry's lookup. */
    public DatadogPropagatorProvider() {}

    @Override
    public TextMapPropagator getPropagator(ConfigProperties config) {
        return DatadogPropagator.getInstance();
    }

    @Override
    public String getName() {
        return "datadog";
    }
}
