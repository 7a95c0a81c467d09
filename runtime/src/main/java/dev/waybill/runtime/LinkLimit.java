// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.util.List;

/**
 * Links beyond the number that a span of the SDK keeps.
 *
 * <p>The SDK drops them and tells nobody. So they go to further spans below the one that they belong to, as many as need be:
 * from each sender's trace the batch can still be found.
 */
final class LinkLimit {
    private final WaybillTelemetry telemetry;
    private final List<Relation.Link> links;

    LinkLimit(WaybillTelemetry telemetry, List<Relation.Link> links) {
        this.telemetry = telemetry;
        this.links = links;
    }

    /** What the span itself takes. */
    List<Relation.Link> first() {
        return from(0);
    }

    /** Starts and ends spans below the one that has the first, if anybody records it. */
    void startOthers(SpanTemplate template, Context current, Span span) {
        int max = telemetry.maxLinks();
        try {
            if (links.size() <= max || !span.isRecording()) {
                return;
            }
            Context parent = current.with(span);
            for (int first = max; first < links.size(); first += max) {
                SpanBuilder further = telemetry
                        .tracer()
                        .spanBuilder(template.name() + " links")
                        .setSpanKind(SpanKind.INTERNAL)
                        .setParent(parent);
                for (Relation.Link link : from(first)) {
                    further.addLink(link.context, link.facts);
                }
                further.startSpan().end();
            }
        } catch (Throwable reason) {
            telemetry.lost("link the other messages of a batch", reason);
        }
    }

    private List<Relation.Link> from(int first) {
        return links.subList(first, Math.min(links.size(), first + telemetry.maxLinks()));
    }
}
