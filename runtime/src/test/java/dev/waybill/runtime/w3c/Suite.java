// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.w3c;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/** The cases of one specification. */
record Suite(String name, List<Case> cases) {
    static final OpenTelemetry OPEN_TELEMETRY = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(InMemorySpanExporter.create()))
                    .build())
            .setPropagators(ContextPropagators.create(TextMapPropagator.composite(
                    W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())))
            .build();

    static final Service PLAIN = new PlainService(OPEN_TELEMETRY);
    static final Service WAYBILL = new WaybillService(OPEN_TELEMETRY);

    List<String> failedBy(Service service) {
        return cases.stream()
                .filter(it -> !it.isPassedBy(service))
                .map(Case::name)
                .toList();
    }

    /** For the log of the build. */
    String counts() {
        int all = cases.size();
        return name + ": Waybill passes " + (all - failedBy(WAYBILL).size()) + " of " + all + " cases, a plain getter "
                + (all - failedBy(PLAIN).size());
    }
}
