// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.fuzz;

import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;

/** A service that handles a message and, while it does, sends another one. Nobody records: what came in goes out. */
record Hop(TextMapPropagator propagator) {
    /** Each time with a telemetry of its own, whose first line in the log nothing holds back. */
    Map<String, Object> pass(Map<String, Object> headers) {
        WaybillTelemetry telemetry =
                WaybillTelemetry.create(OpenTelemetry.propagating(ContextPropagators.create(propagator)));
        MessageSpan<?> handling =
                telemetry.destination("orders").consumer(MapAdapter.OF_OBJECTS).start(headers);
        try {
            MessageSpan<Map<String, Object>> sending = telemetry
                    .destination("invoices")
                    .producer(MapAdapter.OF_OBJECTS)
                    .start(Map.of());
            try {
                return sending.inject(Map.of());
            } finally {
                sending.close();
            }
        } finally {
            handling.close();
        }
    }
}
