// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads Datadog's member of a W3C {@code tracestate}, in which its tracers say what their own headers say: {@code
 * dd=s:2;o:rum;t.dm:-4}. A {@code ~} stands for a {@code =}, which values must not hold there.
 */
final class DatadogTraceState {
    private static final String MEMBER = "dd";

    private static final String TAG = "t.";

    private @Nullable SamplingPriority priority;
    private @Nullable String origin;
    private final DatadogTags.Collector tags = new DatadogTags.Collector();

    private DatadogTraceState() {}

    static DatadogTrace read(SpanContext span) {
        DatadogTraceState state = new DatadogTraceState();
        String member = span.getTraceState().get(MEMBER);
        if (member != null) { // of 256 characters at most, as OpenTelemetry's API keeps W3C's limit
            Pairs.forEach(member, ';', ':', state::take);
        }
        String lowerHalf = span.getTraceId().substring(16);
        SamplingPriority priority = state.priority == null ? SamplingPriority.of(span.isSampled()) : state.priority;
        return new DatadogTrace(lowerHalf, priority, state.origin, state.tags.collected());
    }

    private void take(String name, String text) {
        String value = text.replace('~', '=');
        if (name.equals("s")) {
            priority = SamplingPriority.parse(value);
        } else if (name.equals("o")) {
            origin = DatadogTrace.printable(value);
        } else if (name.startsWith(TAG)) {
            tags.add(name.substring(TAG.length()), value);
        }
    }
}
