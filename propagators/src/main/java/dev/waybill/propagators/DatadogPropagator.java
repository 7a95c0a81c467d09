// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Datadog's own headers, as its tracers write them when they do not speak W3C Trace Context, or speak both: {@code
 * x-datadog-trace-id}, {@code x-datadog-parent-id}, {@code x-datadog-sampling-priority}, {@code x-datadog-origin}, {@code
 * x-datadog-tags} and {@code ot-baggage-*}.
 *
 * <p><b>Ids.</b> Headers without both ids as unsigned decimal numbers other than zero are ignored: the context that was
 * given is returned. The upper half of a 128-bit trace id comes from the tag {@code _dd.p.tid}, else it is zeros. A span
 * whose trace id has a lower half of zeros cannot be told to Datadog, and nothing is written for it.
 *
 * <p><b>Sampling.</b> A trace is sampled if its priority is positive; it is not if the priority is absent or unreadable,
 * which is also what Datadog's tracer tells others then. The span's own decision prevails when writing: the priority
 * that came with the trace is kept where it says the same, else it is 1 or 0; where none came and the span is not sampled,
 * the decision is left open.
 *
 * <p><b>The rest</b> (priority, origin, tags) stays with the context as long as its span belongs to the same trace, and
 * travels on. Where no such headers came, but a {@code tracestate} of a Datadog tracer, that is told on.
 *
 * <p><b>Baggage</b> is read and written beside ids only, as Datadog's tracers do. Entries that the context already has
 * win. Up to 64 entries and 8192 characters are read, from among the carrier's first 256 headers, and as much is written,
 * except entries whose key cannot name a header. Values are written as they are, or percent-encoded if no header of HTTP
 * could hold them, and read as they are.
 *
 * <p><b>Beside other formats.</b> Where the context already has a remote span of the same trace, that span stays the
 * parent: every hop writes W3C's headers, these may be older. The traces are the same if the lower halves of their ids
 * are equal, and the upper ones equal or absent here. For different traces, the propagator that is listed last wins, as
 * with all of OpenTelemetry's. A local span in the context is replaced.
 *
 * <p>Values beyond 8192 characters, and tags beyond 512, are ignored. Safe for use by many threads. What a getter or a
 * setter throws is thrown on; nothing else is ever thrown.
 */
public final class DatadogPropagator implements TextMapPropagator {
    static final String TRACE_ID = "x-datadog-trace-id";
    static final String PARENT_ID = "x-datadog-parent-id";
    static final String SAMPLING_PRIORITY = "x-datadog-sampling-priority";
    static final String ORIGIN = "x-datadog-origin";
    static final String TAGS = "x-datadog-tags";

    private static final DatadogPropagator INSTANCE = new DatadogPropagator();
    private static final List<String> FIELDS = List.of(TRACE_ID, PARENT_ID, SAMPLING_PRIORITY, ORIGIN, TAGS);

    private DatadogPropagator() {}

    /** The one propagator; it has no state. */
    public static DatadogPropagator getInstance() {
        return INSTANCE;
    }

    /** The five headers of fixed names; those of baggage have names of their own. */
    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
        long lowerHalf = DecimalId.parse(getter.get(carrier, TRACE_ID));
        long parent = DecimalId.parse(getter.get(carrier, PARENT_ID));
        if (lowerHalf == 0 || parent == 0) {
            return context;
        }
        DatadogTrace trace = DatadogTrace.read(HexFormat.of().toHexDigits(lowerHalf), carrier, getter);
        SpanContext known = Span.fromContext(context).getSpanContext();
        Context received = known.isRemote() && trace.includes(known) ? context : context.with(remote(trace, parent));
        return DatadogBaggage.read(received.with(trace), carrier, getter);
    }

    @Override
    public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
        SpanContext span = Span.fromContext(context).getSpanContext();
        if (!span.isValid()) {
            return;
        }
        long lowerHalf = HexFormat.fromHexDigitsToLong(span.getTraceId(), 16, 32);
        if (lowerHalf == 0) {
            return;
        }
        setter.set(carrier, TRACE_ID, Long.toUnsignedString(lowerHalf));
        setter.set(carrier, PARENT_ID, Long.toUnsignedString(HexFormat.fromHexDigitsToLong(span.getSpanId())));
        DatadogTrace.of(context).write(carrier, setter);
        DatadogBaggage.write(Baggage.fromContext(context), carrier, setter);
    }

    private static Span remote(DatadogTrace trace, long spanId) {
        return Span.wrap(SpanContext.createFromRemoteParent(
                trace.traceId(),
                SpanId.fromLong(spanId),
                trace.isSampled() ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                TraceState.getDefault()));
    }

    @Override
    public String toString() {
        return "DatadogPropagator";
    }
}
