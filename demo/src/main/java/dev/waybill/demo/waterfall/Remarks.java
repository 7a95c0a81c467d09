// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.waterfall;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.semconv.ErrorAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a span says beyond its times: that it failed, and what it links to. */
final class Remarks {
    private final Map<String, SpanData> spans;
    private final Glyphs glyphs;

    Remarks(Collection<SpanData> spans, Glyphs glyphs) {
        this.spans = spans.stream().collect(Collectors.toMap(SpanData::getSpanId, span -> span, (one, same) -> one));
        this.glyphs = glyphs;
    }

    Optional<String> error(SpanData span) {
        if (span.getStatus().getStatusCode() != StatusCode.ERROR) {
            return Optional.empty();
        }
        String type = span.getAttributes().get(ErrorAttributes.ERROR_TYPE);
        String what = type == null ? span.getStatus().getDescription() : type;
        return Optional.of((glyphs.error() + " error " + what).stripTrailing());
    }

    String link(SpanData span, LinkData link) {
        SpanContext to = link.getSpanContext();
        SpanData target = spans.get(to.getSpanId());
        String name = target == null ? "span " + to.getSpanId() : target.getName();
        String where = to.getTraceId().equals(span.getTraceId()) ? "" : " in trace " + to.getTraceId();
        return glyphs.link() + " link to " + name + where;
    }
}
