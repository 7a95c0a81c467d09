// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import org.jspecify.annotations.Nullable;

/**
 * What Datadog's tracers tell each other of a whole trace, and what has no place in OpenTelemetry's spans.
 *
 * @param lowerHalf the lower 64 bits of the trace id, as 16 hex digits
 * @param priority null if unknown
 * @param origin where the trace began, such as {@code rum}; null if unknown
 * @param tags with the upper 64 bits of the trace id
 */
record DatadogTrace(
        String lowerHalf,
        @Nullable SamplingPriority priority,
        @Nullable String origin,
        DatadogTags tags) implements ImplicitContextKeyed {
    private static final ContextKey<DatadogTrace> KEY = ContextKey.named("waybill-datadog-trace");
    private static final int HALF = 16;

    static <C> DatadogTrace read(String lowerHalf, @Nullable C carrier, TextMapGetter<C> getter) {
        return new DatadogTrace(
                lowerHalf,
                SamplingPriority.parse(getter.get(carrier, DatadogPropagator.SAMPLING_PRIORITY)),
                printable(Header.read(carrier, getter, DatadogPropagator.ORIGIN)),
                DatadogTags.parse(getter.get(carrier, DatadogPropagator.TAGS)));
    }

    /** What is known of the trace of the context's span: what came with it, else what its {@code tracestate} tells. */
    static DatadogTrace of(Context context) {
        SpanContext span = Span.fromContext(context).getSpanContext();
        DatadogTrace received = context.get(KEY);
        DatadogTrace known = received != null && received.includes(span) ? received : DatadogTraceState.read(span);
        return known.as(span);
    }

    <C> void write(@Nullable C carrier, TextMapSetter<C> setter) {
        set(carrier, setter, DatadogPropagator.SAMPLING_PRIORITY, priority);
        set(carrier, setter, DatadogPropagator.ORIGIN, origin);
        set(carrier, setter, DatadogPropagator.TAGS, tags.header());
    }

    String traceId() {
        return tags.upperHalf() + lowerHalf;
    }

    boolean isSampled() {
        return priority != null && priority.keeps();
    }

    /** Whether the span belongs to this trace; old tracers know the lower half of its id alone. */
    boolean includes(SpanContext span) {
        String id = span.getTraceId();
        String upperHalf = tags.upperHalf();
        return id.endsWith(lowerHalf) && (upperHalf.equals(DatadogTags.NO_UPPER_HALF) || id.startsWith(upperHalf));
    }

    @Override
    public Context storeInContext(Context context) {
        return context.with(KEY, this);
    }

    /** The same trace as this span has it: with its whole id, and with its decision on sampling. */
    private DatadogTrace as(SpanContext span) {
        DatadogTags whole = tags.withUpperHalf(span.getTraceId().substring(0, HALF));
        if (isSampled() == span.isSampled()) {
            return new DatadogTrace(lowerHalf, priority, origin, whole);
        }
        return new DatadogTrace(lowerHalf, SamplingPriority.of(span.isSampled()), origin, whole.withoutDecisionMaker());
    }

    private static <C> void set(@Nullable C carrier, TextMapSetter<C> setter, String name, @Nullable Object value) {
        if (value != null) {
            setter.set(carrier, name, value.toString());
        }
    }

    /** The text if it can be a header as it is, else null. */
    static @Nullable String printable(@Nullable String text) {
        return text != null && !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c <= '~') ? text : null;
    }
}
