// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the spans of one operation have in common: all that is known before there is a message. */
final class SpanTemplate {
    static final int NO_BATCH = -1;

    private final WaybillTelemetry telemetry;
    private final String name;
    private final SpanKind kind;
    private final Attributes attributes;

    /**
     * @param name of every span, low in cardinality
     * @param attributes of every span
     */
    SpanTemplate(WaybillTelemetry telemetry, String name, SpanKind kind, Attributes attributes) {
        this.telemetry = telemetry;
        this.name = name;
        this.kind = kind;
        this.attributes = attributes;
    }

    /**
     * A span for one call; the invalid one, which records nothing, if nobody records or it could not be started.
     *
     * <p>A disabled tracer is not asked: what it gives for a span would hide the current one from the delegate. From here
     * until their {@link MessageSpan} has it, callers do nothing that may throw, or nobody would end it.
     *
     * @param batch how many messages the batch has, or {@link #NO_BATCH}
     * @param began when the span started, or null for now
     */
    Span start(
            Context parent,
            List<Relation.Link> links,
            CallDetails call,
            MessageFacts facts,
            int batch,
            @Nullable Instant began) {
        Span span;
        try {
            if (!telemetry.tracer.isEnabled()) {
                return Span.getInvalid();
            }
            SpanBuilder builder = telemetry
                    .tracer
                    .spanBuilder(name)
                    .setSpanKind(kind)
                    .setParent(parent)
                    .setAllAttributes(attributes);
            if (batch != NO_BATCH) {
                builder.setAttribute(MessagingAttributes.BATCH_MESSAGE_COUNT, (long) batch);
            }
            addLinks(builder, links, 0);
            if (began != null) {
                builder.setStartTimestamp(began);
            }
            String destination = call.destinationName(facts);
            if (destination != null) {
                builder.setAttribute(MessagingAttributes.DESTINATION_NAME, destination)
                        .setAttribute(MessagingAttributes.DESTINATION_TEMPLATE, call.destinationTemplate());
            }
            span = builder.startSpan();
        } catch (Throwable reason) {
            telemetry.lost("start the span", reason);
            return Span.getInvalid();
        }
        if (links.size() > telemetry.maxLinks) {
            startForOtherLinks(parent, span, links);
        }
        return span;
    }

    /**
     * Starts and ends further spans below this one, as many as need be, for links beyond the number that a span of the SDK
     * keeps: it drops them and tells nobody, and the batch must be found from each sender's trace.
     */
    private void startForOtherLinks(Context parent, Span span, List<Relation.Link> links) {
        try {
            if (!span.isRecording()) {
                return;
            }
            Context below = parent.with(span);
            for (int first = telemetry.maxLinks; first < links.size(); first += telemetry.maxLinks) {
                SpanBuilder further = telemetry
                        .tracer
                        .spanBuilder(name.concat(" links"))
                        .setSpanKind(SpanKind.INTERNAL)
                        .setParent(below);
                addLinks(further, links, first);
                further.startSpan().end();
            }
        } catch (Throwable reason) {
            telemetry.lost("link the other messages of a batch", reason);
        }
    }

    private void addLinks(SpanBuilder builder, List<Relation.Link> links, int first) {
        for (int i = first; i < links.size() && i - first < telemetry.maxLinks; i++) {
            builder.addLink(links.get(i).context, links.get(i).facts);
        }
    }

    /** Lets a span that somebody else started for this call tell what one of ours would. */
    Span adopt(Span span, List<Relation.Link> links, CallDetails call, MessageFacts facts) {
        try {
            span.updateName(name).setAllAttributes(attributes);
            String destination = call.destinationName(facts);
            if (destination != null) {
                span.setAttribute(MessagingAttributes.DESTINATION_NAME, destination)
                        .setAttribute(MessagingAttributes.DESTINATION_TEMPLATE, call.destinationTemplate());
            }
            for (Relation.Link link : links) {
                span.addLink(link.context, link.facts);
            }
        } catch (Throwable reason) {
            telemetry.lost("describe the agent's span", reason);
        }
        return span;
    }

    /**
     * Tells a span that has started what a sampler may not look at, if somebody records it.
     *
     * @return whether somebody does, so that nobody need ask again, which takes the lock of an SDK's span
     */
    boolean describe(Span span, Context context, CallDetails call, MessageFacts facts) {
        boolean isRecorded = false;
        try {
            isRecorded = span.isRecording();
            if (isRecorded) {
                if (facts != MessageFacts.UNTOLD) {
                    telemetry.attributes.tell(facts, span::setAttribute);
                }
                call.describe(span);
                telemetry.baggagePolicy.describe(span, context);
            }
        } catch (Throwable reason) {
            telemetry.lost("describe the message", reason);
        }
        return isRecorded;
    }
}
