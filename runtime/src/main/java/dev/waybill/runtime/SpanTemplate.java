// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;

/**
 * What the spans of one operation have in common: all that is known before there is a message.
 *
 * @param name of every span, low in cardinality
 * @param attributes of every span
 */
record SpanTemplate(
        WaybillTelemetry telemetry, String name, SpanKind kind, DestinationText destination, Attributes attributes) {
    /**
     * A span for one call; the invalid one, which records nothing, if nobody records or it could not be started.
     *
     * <p>A disabled tracer is not asked: what it gives for a span would hide the current one from the delegate.
     */
    Span start(Relation.Parentage parentage, MessageSpanBuilder<?> call) {
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
                    .setAllAttributes(attributes);
            parentage.links().forEach(builder::addLink);
            String destinationName = call.destinationName();
            if (destinationName != null) {
                builder.setAttribute(MessagingAttributes.DESTINATION_NAME, destinationName);
            }
            if (call.facts().exchange() != null) {
                builder.setAttribute(MessagingAttributes.DESTINATION_TEMPLATE, destination.text());
            }
            span = builder.startSpan();
        } catch (Throwable reason) {
            telemetry.lost("start the span", reason);
            return Span.getInvalid();
        }
        describe(span, call.facts());
        return span;
    }

    /** What a sampler may not look at waits until somebody records the span. */
    private void describe(Span span, MessageFacts facts) {
        try {
            if (span.isRecording()) {
                telemetry.attributes().describe(span, facts);
            }
        } catch (Throwable reason) {
            telemetry.lost("describe the message", reason);
        }
    }
}
