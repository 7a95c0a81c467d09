// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as its headers, and the contexts that the tests send and receive with it. */
record Message(Map<String, String> headers) {
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    static final String UPPER_HALF = "4bf92f3577b34da6";
    static final String LOWER_HALF = "a3ce929d0e0e4736";
    static final String SENDER = "00f067aa0ba902b7";

    static final TextMapGetter<Message> GETTER = new TextMapGetter<>() {
        @Override
        @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
        public Iterable<String> keys(Message message) {
            return message.headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Message message, String key) {
            return message == null ? null : message.headers.get(key);
        }
    };

    static Message of(String... namesAndValues) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Message(headers);
    }

    static Message sentBy(TextMapPropagator propagator, Context context) {
        Message message = of();
        propagator.inject(context, message, (to, name, value) -> to.headers.put(name, value));
        return message;
    }

    /** The same message with one more header, or another value of one. */
    Message with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Message(more);
    }

    Message without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Message(fewer);
    }

    Context receivedBy(TextMapPropagator propagator) {
        return receivedBy(propagator, Context.root());
    }

    Context receivedBy(TextMapPropagator propagator, Context base) {
        return propagator.extract(base, this, GETTER);
    }

    /** Received and sent on, with the sender's span: what a hop without a span of its own does. */
    Message passedOnBy(TextMapPropagator propagator) {
        return sentBy(propagator, receivedBy(propagator));
    }

    static SpanContext spanOf(Context context) {
        return Span.fromContext(context).getSpanContext();
    }

    static SpanContext remote(String traceId, String spanId, TraceFlags flags) {
        return SpanContext.createFromRemoteParent(traceId, spanId, flags, TraceState.getDefault());
    }

    static Context local(String traceId, String spanId, TraceFlags flags) {
        return inside(Context.root(), traceId, spanId, flags);
    }

    /** The context with a local span in place of its own. */
    static Context inside(Context context, String traceId, String spanId, TraceFlags flags) {
        return context.with(Span.wrap(SpanContext.create(traceId, spanId, flags, TraceState.getDefault())));
    }

    static Map<String, String> baggageOf(Context context) {
        Map<String, String> baggage = new LinkedHashMap<>();
        Baggage.fromContext(context).forEach((key, entry) -> baggage.put(key, entry.getValue()));
        return baggage;
    }
}
