// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.util.List;

/**
 * Links beyond the number that a span of the SDK keeps.
 *
 * <p>The SDK drops them and tells nobody. So they go to further spans below the one that they belong to, as many as need be:
 * from each sender's trace the batch can still be found.
 */
record LinkLimit(WaybillTelemetry telemetry, List<Relation.Link> links) {
    /** What the span itself takes. */
    List<Relation.Link> first() {
        return links.subList(0, Math.min(links.size(), telemetry.maxLinks()));
    }

    /** Starts and ends spans below the one that has the first, if anybody records it. */
    void startOthers(SpanTemplate template, Context current, Span span) {
        int max = telemetry.maxLinks();
        if (links.size() <= max) {
            return;
        }
        try {
            if (!span.isRecording()) {
                return;
            }
            Context parent = current.with(span);
            for (int from = max; from < links.size(); from += max) {
                var further = telemetry
                        .tracer()
                        .spanBuilder(template.name() + " links")
                        .setSpanKind(SpanKind.INTERNAL)
                        .setParent(parent);
                links.subList(from, Math.min(links.size(), from + max))
                        .forEach(link -> further.addLink(link.context(), link.facts()));
                further.startSpan().end();
            }
        } catch (Throwable reason) {
            telemetry.lost("link the other messages of a batch", reason);
        }
    }
}
