// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * OpenTelemetry propagators for formats that OpenTelemetry has none for: {@link
 * dev.waybill.propagators.DatadogPropagator} and {@link dev.waybill.propagators.HoneycombPropagator}.
 *
 * <p>They need {@code opentelemetry-api} alone. With OpenTelemetry's autoconfiguration, {@code
 * OTEL_PROPAGATORS=tracecontext,baggage,datadog,honeycomb} finds them.
 */
@NullMarked
package dev.waybill.propagators;

import org.jspecify.annotations.NullMarked;
