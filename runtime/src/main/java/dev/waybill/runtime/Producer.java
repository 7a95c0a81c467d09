// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Sends one message: the span's context travels with it. */
record Producer<M>(WaybillTelemetry telemetry, SpanTemplate send, Measurements measurements, Writing<M> writing)
        implements Role<M>, Injection<M> {
    @Override
    public MessageSpan<M> start(@Nullable M message, CallDetails call) {
        Interval interval = new Interval();
        writing.describe(call, message);
        Context current = call.sending();
        Span span = send.start(new Relation.Parentage(current), call, Attributes.empty());
        writing.capture(span, message);
        return MessageSpan.begin(
                telemetry, new Recording(telemetry, span, measurements, 1, interval), call.before(), current, this);
    }

    @Override
    public @Nullable M inject(@Nullable M message, Context context) {
        return writing.write(message, context);
    }
}
