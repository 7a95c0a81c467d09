// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.w3c;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one writes by hand: OpenTelemetry's propagators, a getter and a setter. */
record PlainService(OpenTelemetry openTelemetry) implements Service {
    @Override
    public Outcome handle(Map<String, String> message, int sends) {
        Context received = openTelemetry
                .getPropagators()
                .getTextMapPropagator()
                .extract(Context.root(), message, PlainGetter.INSTANCE);
        Span handling = tracer().spanBuilder("process orders")
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(received)
                .startSpan();
        try (Scope ignored = received.with(handling).makeCurrent()) {
            List<SentMessage> sent = new ArrayList<>();
            for (int i = 0; i < sends; i++) {
                sent.add(send());
            }
            return new Outcome(Baggage.current(), sent);
        } finally {
            handling.end();
        }
    }

    private SentMessage send() {
        Span sending = tracer().spanBuilder("send invoices")
                .setSpanKind(SpanKind.PRODUCER)
                .startSpan();
        Map<String, String> headers = new HashMap<>();
        openTelemetry
                .getPropagators()
                .getTextMapPropagator()
                .inject(Context.current().with(sending), headers, Map::put);
        sending.end();
        return new SentMessage(headers);
    }

    private Tracer tracer() {
        return openTelemetry.getTracer("shop");
    }

    private enum PlainGetter implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        @SuppressWarnings("deprecation") // what OpenTelemetry still wants of every getter
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String field) {
            return headers == null ? null : headers.get(field);
        }
    }
}
