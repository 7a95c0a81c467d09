// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message, which keeps the context that it already holds.
 *
 * <p>A creation context that somebody put there on purpose should not be changed; the sending is then linked to it
 * (semantic conventions 1.45, messaging spans, "Context propagation").
 */
record KeepingProducer<M>(Producer<M> producer, SpanTemplate sendKept, Reading<M> reading) implements Role<M> {
    @Override
    public MessageSpan<M> start(@Nullable M message, CallDetails call) {
        SpanContext kept = reading.senderOf(message);
        if (!kept.isValid()) {
            return producer.start(message, call);
        }
        Interval interval = new Interval();
        reading.describe(call, message);
        Context current = call.sending();
        Relation.Parentage parentage = new Relation.Parentage(current, List.of(new Relation.Link(kept)));
        Span span = sendKept.start(parentage, call, Attributes.empty());
        reading.capture(span, message);
        WaybillTelemetry telemetry = producer.telemetry();
        return MessageSpan.begin(
                telemetry,
                new Recording(telemetry, span, producer.measurements(), 1, interval),
                call.before(),
                current,
                Injection.none());
    }
}
