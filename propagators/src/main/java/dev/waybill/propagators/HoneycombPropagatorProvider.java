// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import com.google.auto.service.AutoService;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;

/** What {@code OTEL_PROPAGATORS=honeycomb} finds; not for code, which asks {@link HoneycombPropagator} itself. */
@AutoService(ConfigurablePropagatorProvider.class)
public final class HoneycombPropagatorProvider implements ConfigurablePropagatorProvider {
    /** For OpenTelemetry's lookup. */
    public HoneycombPropagatorProvider() {}

    @Override
    public TextMapPropagator getPropagator(ConfigProperties config) {
        return HoneycombPropagator.getInstance();
    }

    @Override
    public String getName() {
        return "honeycomb";
    }
}
