// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** Processes one message: its sender's context is current, and its span related to the sender's. */
record Consumer<M>(WaybillTelemetry telemetry, SpanTemplate spans, Relation relation, TextMapGetter<? super M> carrier)
        implements Role<M> {
    @Override
    public MessageSpan<M> start(@Nullable M message, MessageSpanBuilder<M> call) {
        Context current = Context.current();
        Context received = receive(message, current);
        Relation.Parentage parentage =
                Span.fromContext(received).getSpanContext().isValid()
                        ? relation.relate(current, received)
                        : relation.alone(current, received);
        Span span = spans.start(parentage, call);
        return MessageSpan.begin(telemetry, span, current, parentage.parent(), Injection.none());
    }

    /** The current context with what the message carries in place of its span and baggage. */
    private Context receive(@Nullable M message, Context current) {
        Context base = without(current);
        if (message != null) {
            try {
                Context received = telemetry.propagation().extract(base, message, carrier);
                if (received != base) {
                    return received;
                }
            } catch (Throwable reason) {
                telemetry.lost("read the sender's context", reason);
            }
        }
        return current.with(Span.getInvalid());
    }

    private static Context without(Context current) {
        Context base = Span.fromContextOrNull(current) == null ? current : current.with(Span.getInvalid());
        return Baggage.fromContextOrNull(base) == null ? base : base.with(Baggage.empty());
    }
}
