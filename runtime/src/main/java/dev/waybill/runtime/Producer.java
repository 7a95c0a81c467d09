// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends one message: the span's context travels with it. */
record Producer<M>(WaybillTelemetry telemetry, SpanTemplate spans, HeaderLimit limit, CarrierWriter<M> carrier)
        implements Role<M>, Injection<M> {
    @Override
    public MessageSpan<M> start(@Nullable M message, MessageSpanBuilder<M> call) {
        Context current = Context.current();
        Span span = spans.start(new Relation.Parentage(current, List.of()), call);
        return MessageSpan.begin(telemetry, span, current, current, this);
    }

    @Override
    public @Nullable M inject(@Nullable M message, Context context) {
        if (!telemetry.propagation().hasContextToWrite(context)) {
            return message;
        }
        M written = carrier.write(message, new ContextFields(telemetry.propagation(), context, limit));
        if (written == null && message != null) {
            throw new IllegalStateException(carrier.getClass().getName() + " wrote null in place of a message");
        }
        return written;
    }
}
