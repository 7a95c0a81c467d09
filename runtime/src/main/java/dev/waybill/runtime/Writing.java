// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** How one producer's messages get their context. */
record Writing<M>(
        WaybillTelemetry telemetry,
        CarrierWriter<M> carrier,
        HeaderLimit limit,
        Mark mark,
        @Nullable MessageDescriber<? super M> describer,
        @Nullable TextMapGetter<? super M> headers) {
    /** What the message is handed on as: with the context, or the caller's own if there is none to write. May throw. */
    @Nullable
    M write(@Nullable M message, Context context) {
        Context leaving = telemetry.leaving(context);
        if (!telemetry.propagation().hasContextToWrite(leaving)) {
            return message;
        }
        ContextFields fields = new ContextFields(telemetry.propagation(), leaving, limit);
        mark.into(fields);
        if (telemetry.stampsSentAt()) {
            fields.add(Propagation.SENT_AT, Long.toString(System.currentTimeMillis()));
        }
        M written = carrier.write(message, fields);
        if (written == null && message != null) {
            throw new IllegalStateException(carrier.getClass().getName() + " wrote null in place of a message");
        }
        return written;
    }

    void describe(CallDetails call, @Nullable M message) {
        if (describer != null) {
            call.describedBy(describer, message);
        }
    }

    void capture(Span span, @Nullable M message) {
        telemetry.capture(span, message, headers);
    }

    /** What the message asks of its receivers. */
    enum Mark {
        NONE,
        LINK;

        void into(ContextFields fields) {
            if (this == LINK) {
                fields.add(Propagation.RELATION, "link");
            }
        }
    }
}
