// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.w3c;

import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What generated wrappers do. */
record WaybillService(Operation<Map<String, ?>> orders, Operation<Map<String, String>> invoices) implements Service {
    WaybillService(OpenTelemetry openTelemetry) {
        this(WaybillTelemetry.create(openTelemetry));
    }

    private WaybillService(WaybillTelemetry telemetry) {
        this(
                telemetry.destination("orders").consumer(MapAdapter.OF_STRINGS),
                telemetry.destination("invoices").producer(MapAdapter.OF_STRINGS));
    }

    @Override
    public Outcome handle(Map<String, String> message, int sends) {
        MessageSpan<Map<String, ?>> handling = orders.start(message);
        List<SentMessage> sent = new ArrayList<>();
        for (int i = 0; i < sends; i++) {
            MessageSpan<Map<String, String>> sending = invoices.start(Map.of());
            sent.add(new SentMessage(sending.inject(Map.of())));
            sending.close();
        }
        Baggage baggage = Baggage.current();
        handling.close();
        return new Outcome(baggage, sent);
    }
}
