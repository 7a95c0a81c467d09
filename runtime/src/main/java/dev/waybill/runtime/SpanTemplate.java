// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the spans of one operation have in common: all that is known before there is a message.
 *
 * @param name of every span, low in cardinality
 * @param attributes of every span
 */
record SpanTemplate(
        WaybillTelemetry telemetry, String name, SpanKind kind, DestinationText destination, Attributes attributes) {
    /** Starts the span of a call, now. */
    Span start(Relation.Parentage parentage, CallDetails call, Attributes measured) {
        return start(parentage, call, measured, null);
    }

    /**
     * A span for one call; the invalid one, which records nothing, if nobody records or it could not be started.
     *
     * <p>A disabled tracer is not asked: what it gives for a span would hide the current one from the delegate. From here
     * until there is a {@link Recording}, callers do nothing that may throw, or nobody would end the span.
     *
     * @param measured what was found out before the span starts, and a sampler may look at
     * @param began when the span started, or null for now
     */
    Span start(Relation.Parentage parentage, CallDetails call, Attributes measured, @Nullable Instant began) {
        Span span;
        try {
            if (!telemetry.tracer().isEnabled()) {
                return Span.getInvalid();
            }
            SpanBuilder builder = telemetry
                    .tracer()
                    .spanBuilder(name)
                    .setSpanKind(kind)
                    .setParent(parentage.parent())
                    .setAllAttributes(attributes)
                    .setAllAttributes(measured);
            parentage.links().forEach(link -> builder.addLink(link.context(), link.facts()));
            if (began != null) {
                builder.setStartTimestamp(began);
            }
            nameDestination(builder, call);
            span = builder.startSpan();
        } catch (Throwable reason) {
            telemetry.lost("start the span", reason);
            return Span.getInvalid();
        }
        describe(span, parentage.parent(), call);
        return span;
    }

    private void nameDestination(SpanBuilder builder, CallDetails call) {
        String name = call.destinationName();
        if (name != null) {
            builder.setAttribute(MessagingAttributes.DESTINATION_NAME, name);
        }
        if (call.facts().exchange() != null) {
            builder.setAttribute(MessagingAttributes.DESTINATION_TEMPLATE, destination.text());
        }
    }

    /** What a sampler may not look at waits until somebody records the span. */
    private void describe(Span span, Context context, CallDetails call) {
        try {
            if (span.isRecording()) {
                span.setAllAttributes(telemetry.attributes().of(call.facts()));
                call.describe(span);
                telemetry.baggagePolicy().describe(span, context);
            }
        } catch (Throwable reason) {
            telemetry.lost("describe the message", reason);
        }
    }
}
