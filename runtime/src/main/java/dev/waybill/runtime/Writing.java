// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/** How one producer's messages get their context. */
final class Writing<M> implements Transfer<M> {
    final WaybillTelemetry telemetry;
    private final CarrierWriter<M> carrier;
    final HeaderLimit limit;
    final @Nullable String relation;
    final @Nullable MessageDescriber<? super M> describer;
    final @Nullable TextMapGetter<? super M> headers;
    final boolean tellsRouting;

    /**
     * @param relation what the messages ask of their receivers, or null for nothing
     * @param describer null where nobody tells the facts of a message
     * @param headers null where nobody reads the headers that are to be shown
     * @param tellsRouting whether the describer may tell more than what is known of a message that was nowhere yet
     */
    Writing(
            WaybillTelemetry telemetry,
            CarrierWriter<M> carrier,
            HeaderLimit limit,
            @Nullable String relation,
            @Nullable MessageDescriber<? super M> describer,
            @Nullable TextMapGetter<? super M> headers,
            boolean tellsRouting) {
        this.telemetry = telemetry;
        this.carrier = carrier;
        this.limit = limit;
        this.relation = relation;
        this.describer = describer;
        this.headers = headers;
        this.tellsRouting = tellsRouting;
    }

    /** What the message is handed on as: with the context, or the caller's own if there is none to write. */
    @Override
    public @Nullable M inject(@Nullable M message, Context context) {
        Context leaving = telemetry.leaving(context);
        if (!telemetry.propagation.hasContextToWrite(leaving)) {
            return message;
        }
        M written = carrier.write(message, new ContextFields(this, leaving));
        if (written == null && message != null) {
            throw new IllegalStateException(carrier.getClass().getName().concat(" wrote null in place of a message"));
        }
        return written;
    }
}
