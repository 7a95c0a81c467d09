// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a message's headers carry a context, and nothing of an earlier journey. */
final class OutgoingHeaders {
    private static final TextMapSetter<Map<String, Object>> SETTER = (headers, name, value) -> {
        if (headers != null) {
            headers.put(name, value);
        }
    };

    private final TextMapPropagator propagator;
    private final boolean limited;
    private final Set<String> stale = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** @param limited whether the headers must fit into a frame */
    OutgoingHeaders(TextMapPropagator propagator, boolean limited) {
        this.propagator = propagator;
        this.limited = limited;
        stale.addAll(propagator.fields());
        stale.add("waybill-relation");
        stale.add("waybill-sent-at");
    }

    /** A copy of the headers that carries the context; null if there is nothing to carry. */
    @Nullable
    Map<String, Object> carrying(Context context, Map<String, ?> headers) {
        if (!Span.fromContext(context).getSpanContext().isValid()
                && Baggage.fromContext(context).isEmpty()) {
            return null;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<String, ?> header : headers.entrySet()) {
            if (!isStale(header.getKey())) {
                copy.put(header.getKey(), header.getValue());
            }
        }
        propagator.inject(context, copy, SETTER);
        if (limited && !FrameLimit.fits(copy)) {
            copy.remove("baggage");
            if (!FrameLimit.fits(copy)) {
                copy.remove("tracestate");
            }
            if (!FrameLimit.fits(copy)) {
                copy.keySet().removeAll(propagator.fields());
            }
        }
        return copy;
    }

    private boolean isStale(String header) {
        String name = header.regionMatches(true, 0, "x-opt-", 0, 6) ? header.substring(6) : header;
        return stale.contains(name)
                || name.regionMatches(true, 0, "uberctx-", 0, 8)
                || name.regionMatches(true, 0, "ot-baggage-", 0, 11);
    }
}
