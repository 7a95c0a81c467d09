// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;

/** Reads the context of a message's sender. */
record Sender<M>(TextMapPropagator propagator, TextMapGetter<M> getter) {
    /** The current context with the sender's span and baggage in place of its own; itself if the message carries none. */
    Context of(Context current, M message) {
        try {
            Context base = Span.fromContextOrNull(current) == null ? current : current.with(Span.getInvalid());
            base = Baggage.fromContextOrNull(base) == null ? base : base.with(Baggage.empty());
            Context received = propagator.extract(base, message, getter);
            return received == base ? current : received;
        } catch (Throwable fault) {
            MessageTelemetry.lost(fault);
            return current;
        }
    }

    /** Below the current span if there is one, or else below the sender's. */
    static Context parent(Context current, Context received) {
        Span ambient = Span.fromContext(current);
        SpanContext context = ambient.getSpanContext();
        boolean live = context.isValid() && (ambient.isRecording() || !context.isSampled() || context.isRemote());
        return live ? received.with(ambient) : received;
    }
}
