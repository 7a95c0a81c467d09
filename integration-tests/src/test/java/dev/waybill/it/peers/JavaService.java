// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import dev.waybill.it.Inbox;
import dev.waybill.it.RecordedSpans;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** A service in Java at the other end of a peer's queue, traced by Waybill, which does what a {@link Peer} does. */
final class JavaService implements AutoCloseable {
    private static final Baggage BAGGAGE = Baggage.builder()
            .put("user.id", "ada-42")
            .put("user.name", "Ada Ü.")
            .build();

    private final RecordedSpans spans;
    private final Place place;

    JavaService(Place place, TextMapPropagator propagator) {
        this.place = place;
        this.spans = new RecordedSpans(propagator);
    }

    /** Sends a message within a request, sampled or not, with baggage. */
    PeerSpan send(PeerQueue queue, boolean sampled) throws IOException, InterruptedException {
        Inbox<PeerSpan> sent = new Inbox<>();
        try (Scope scope = request(sampled).makeCurrent()) {
            place.send(
                    (properties, body) -> {
                        sent.add(currentSpan());
                        queue.sender().publish(properties, body);
                    },
                    spans.openTelemetry());
        }
        return sent.next();
    }

    /** Handles the next message, or the one that is there. */
    PeerSpan receive(PeerQueue queue) throws IOException, InterruptedException {
        Inbox<PeerSpan> handled = new Inbox<>();
        queue.handleNext(place.handling(() -> handled.add(currentSpan()), spans.openTelemetry()));
        return handled.next();
    }

    @Override
    public void close() {
        spans.close();
    }

    private static Context request(boolean sampled) {
        SpanContext request = SpanContext.create(
                "5b8efff798038103d269b633813fc60c",
                "eee19b7ec3c1b174",
                sampled ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                TraceState.getDefault());
        return Context.root().with(BAGGAGE).with(Span.wrap(request));
    }

    /** Our own span, seen from within the delegate. */
    static PeerSpan currentSpan() {
        Span span = Span.current();
        SpanContext context = span.getSpanContext();
        return new PeerSpan(
                context.getTraceId(),
                context.getSpanId(),
                span instanceof ReadableSpan recorded
                        ? recorded.getParentSpanContext().getSpanId()
                        : null,
                context.isSampled(),
                texts(Baggage.current()),
                Map.of());
    }

    private static Map<String, String> texts(Baggage baggage) {
        return baggage.asMap().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getValue()));
    }
}
