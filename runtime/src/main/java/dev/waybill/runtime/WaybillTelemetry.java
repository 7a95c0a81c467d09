// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an application traces its messages: what it passes to the {@code wrap} of every generated wrapper.
 *
 * <p>Thread-safe. One for the whole application is usual; wrappers that are given the bare {@code OpenTelemetry} make
 * their own with the defaults.
 */
public final class WaybillTelemetry {
    static final String SCOPE = "dev.waybill";

    /** The version of the instrumentation scope: the project's, which a test compares. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    final Tracer tracer;
    final Propagation propagation;
    final MessagingAttributes attributes;

    /** The broker's address, as attributes. */
    final Attributes server;

    final HeaderLimit headerLimit;
    private final Map<String, String> variables;
    final MessagingMetrics metrics;
    final BaggagePolicy baggagePolicy;
    private final CapturedHeaders capturedHeaders;
    final boolean stampsSentAt;

    /** How many links a span of the SDK keeps. */
    final int maxLinks;

    /** How large a batch may be for each message to get a span. */
    final int maxCreateSpans;

    final PulledMessages pulled = new PulledMessages();
    private final LostTelemetry lost = new LostTelemetry();

    /** Whether there will never be anything to do. */
    private final boolean isNoop;

    WaybillTelemetry(WaybillTelemetryBuilder builder) {
        this.isNoop = builder.openTelemetry == OpenTelemetry.noop();
        this.tracer = builder.tracer(lost);
        this.propagation = builder.propagation(lost);
        this.attributes = new MessagingAttributes(builder.conventions);
        this.server = builder.server;
        this.headerLimit = new HeaderLimit(builder.maxHeaderBytes);
        this.variables = Map.copyOf(builder.variables);
        this.metrics = builder.metrics(lost);
        this.baggagePolicy = new BaggagePolicy(builder.baggageBecomesAttribute, builder.baggageMayLeave);
        this.capturedHeaders = new CapturedHeaders(List.copyOf(builder.capturedHeaders), builder.redaction);
        this.stampsSentAt = builder.stampsSentAt;
        this.maxLinks = builder.maxLinks;
        this.maxCreateSpans = builder.maxCreateSpans;
    }

    /** Traces with the defaults. */
    public static WaybillTelemetry create(OpenTelemetry openTelemetry) {
        return builder(openTelemetry).build();
    }

    /** Traces as the builder is told. */
    public static WaybillTelemetryBuilder builder(OpenTelemetry openTelemetry) {
        return new WaybillTelemetryBuilder(requireNonNull(openTelemetry, "openTelemetry"));
    }

    /**
     * Describes one method. For generated code.
     *
     * @throws IllegalStateException if a {@code ${variable}} in the text has no value
     */
    public Destination destination(String text) {
        return new Destination(this, textOf(requireNonNull(text, "text")));
    }

    DestinationText textOf(String text) {
        return DestinationText.of(text, variables);
    }

    /** Whether there is nothing to do for any message: nobody records, and nothing travels. */
    boolean isOff() {
        try {
            return isNoop || propagation.isNoop() && !tracer.isEnabled() && !metrics.isEnabled();
        } catch (Throwable reason) {
            lost("ask whether anybody records", reason);
            return true;
        }
    }

    /** @param reason what was thrown, or a text of our own */
    void lost(String step, Object reason) {
        lost.report(step, reason);
    }

    /** Null if nobody can tell. */
    @Nullable
    Context current() {
        try {
            return Context.current();
        } catch (Throwable reason) {
            lost("ask what is current", reason);
            return null;
        }
    }

    /** Makes current what was before, since a scope that somebody leaked keeps all others from restoring anything. */
    void restore(@Nullable Context before) {
        try {
            if (before != null && Context.current() != before) {
                before.makeCurrent();
            }
        } catch (Throwable reason) {
            lost("restore the context", reason);
        }
    }

    /** Tells a span the headers that the deployment wants to see. */
    <M> void capture(Span span, @Nullable M message, @Nullable TextMapGetter<? super M> carrier) {
        try {
            if (!capturedHeaders.isEmpty() && span.isRecording()) {
                span.setAllAttributes(captured(message, carrier));
            }
        } catch (Throwable reason) {
            lost("capture headers", reason);
        }
    }

    /** The headers that the deployment wants to see. */
    <M> Attributes captured(@Nullable M message, @Nullable TextMapGetter<? super M> carrier) {
        try {
            return message == null || carrier == null || capturedHeaders.isEmpty()
                    ? Attributes.empty()
                    : capturedHeaders.of(message, carrier);
        } catch (Throwable reason) {
            lost("capture headers", reason);
            return Attributes.empty();
        }
    }

    /** Measures how long a message waited, if it tells when it was sent. */
    void waited(long sentAt, Attributes attributes) {
        try {
            if (sentAt > 0 && metrics.timeInQueue.isEnabled()) {
                metrics.timeInQueue.record(MessagingAttributes.secondsSince(sentAt), attributes);
            }
        } catch (Throwable reason) {
            lost("measure the time in the queue", reason);
        }
    }

    /** @param finished when, or null for now */
    void end(Span span, @Nullable Instant finished) {
        try {
            if (finished == null) {
                span.end();
            } else {
                span.end(finished);
            }
        } catch (Throwable reason) {
            lost("end the span", reason);
        }
    }

    /** The context as it may leave with a message. */
    Context leaving(Context context) {
        Context permitted = baggagePolicy.leaving(context);
        Context leaving = BaggageLimit.within(permitted);
        if (leaving != permitted) {
            lost("let all of the baggage leave", BaggageLimit.REFUSED);
        }
        return leaving;
    }
}
