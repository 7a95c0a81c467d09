// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Beeline's header says of a trace.
 *
 * @param traceId a valid one of OpenTelemetry
 * @param parentId a valid span id of OpenTelemetry
 * @param dataset the one that spans of this trace go to; null if not told
 */
record HoneycombHeader(
        String traceId, String parentId, @Nullable String dataset, HoneycombFields fields)
        implements ImplicitContextKeyed {
    private static final ContextKey<HoneycombHeader> KEY = ContextKey.named("waybill-honeycomb-header");
    private static final String VERSION = "1;";

    private static final String NO_FIELDS = ",context=e30=";

    /** For what is left of an id of 128 bits where Beelines have one of 64. */
    private static final String NO_UPPER_HALF = "0000000000000000";

    /** Null if the text is null or cannot be a span of OpenTelemetry's. */
    static @Nullable HoneycombHeader parse(@Nullable String text) {
        String header = text == null ? "" : text.strip();
        if (!header.startsWith(VERSION)) {
            return null;
        }
        Map<String, String> clauses = new HashMap<>();
        Pairs.forEach(header.substring(VERSION.length()), ',', '=', clauses::put);
        String traceId = clauses.getOrDefault("trace_id", "");
        String wholeId = traceId.length() == NO_UPPER_HALF.length() ? NO_UPPER_HALF + traceId : traceId;
        String parentId = clauses.getOrDefault("parent_id", "");
        if (!TraceId.isValid(wholeId) || !SpanId.isValid(parentId)) {
            return null;
        }
        return new HoneycombHeader(
                wholeId,
                parentId,
                PercentEncoding.decode(clauses.getOrDefault("dataset", "")),
                HoneycombFields.decode(clauses.getOrDefault("context", "")));
    }

    /** The header for a message of this span: with what came with its trace, and with the context's baggage. */
    static HoneycombHeader of(Context context, SpanContext span) {
        HoneycombHeader received = context.get(KEY);
        boolean known = received != null && received.isOfTraceOf(span);
        HoneycombFields fields = known ? received.fields : HoneycombFields.NONE;
        return new HoneycombHeader(
                span.getTraceId(),
                span.getSpanId(),
                known ? received.dataset : null,
                fields.updatedBy(Baggage.fromContext(context)));
    }

    boolean isOfTraceOf(SpanContext span) {
        return traceId.equals(span.getTraceId());
    }

    /** The span that sent the header. */
    SpanContext parent() {
        return SpanContext.createFromRemoteParent(traceId, parentId, TraceFlags.getSampled(), TraceState.getDefault());
    }

    @Override
    public Context storeInContext(Context context) {
        return context.with(KEY, this);
    }

    /** As it is sent: without what does not fit. */
    String value() {
        String ids = VERSION + "trace_id=" + traceId + ",parent_id=" + parentId;
        String start = withDataset(ids) + ",context=";
        return start + fields.encode(Header.MAX_LENGTH - start.length());
    }

    private String withDataset(String ids) {
        if (dataset == null) {
            return ids;
        }
        String clause = ",dataset=" + PercentEncoding.encode(dataset);
        return ids.length() + clause.length() <= Header.MAX_LENGTH - NO_FIELDS.length() ? ids + clause : ids;
    }
}
