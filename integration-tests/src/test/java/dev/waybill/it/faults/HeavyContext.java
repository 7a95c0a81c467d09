// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Set;

/** As much context as the W3C asks everybody to carry: 512 characters of trace state, 8,192 bytes of baggage. */
final class HeavyContext {
    private static final int TRACE_STATE = 512;
    private static final int BAGGAGE = 8_192;
    private static final int ENTRIES = 8;

    /** A header's name has a byte before it, its text five. */
    static final int TRACEPARENT = 1 + "traceparent".length() + 5 + 55;

    static final int WITHOUT_BAGGAGE = TRACEPARENT + 1 + "tracestate".length() + 5 + TRACE_STATE;
    static final int ALL = WITHOUT_BAGGAGE + 1 + "baggage".length() + 5 + BAGGAGE;

    private HeavyContext() {}

    static Context create() {
        TraceState state = TraceState.builder()
                .put("b", "2".repeat(TRACE_STATE / 2 - "b=".length()))
                .put("a", "1".repeat(TRACE_STATE / 2 - "a=".length() - ",".length()))
                .build();
        SpanContext request = SpanContext.createFromRemoteParent(
                "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", TraceFlags.getSampled(), state);
        return baggage().storeInContext(Context.root().with(Span.wrap(request)));
    }

    /** The fields for which there is room, in the order in which they are given up. */
    static Set<String> fieldsWithin(int room) {
        if (room >= ALL) {
            return Set.of("traceparent", "tracestate", "baggage");
        }
        if (room >= WITHOUT_BAGGAGE) {
            return Set.of("traceparent", "tracestate");
        }
        return room >= TRACEPARENT ? Set.of("traceparent") : Set.of();
    }

    private static Baggage baggage() {
        int left = BAGGAGE - (ENTRIES - 1) * ",".length();
        BaggageBuilder baggage = Baggage.builder();
        for (int entry = 0; entry < ENTRIES; entry++) {
            String key = "entry." + entry;
            int share = left / (ENTRIES - entry);
            baggage.put(key, "v".repeat(share - key.length() - "=".length()));
            left -= share;
        }
        return baggage.build();
    }
}
