// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.waterfall;

import static java.util.stream.Collectors.groupingBy;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.semconv.ErrorAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** One line for all links to spans of the same name in the same trace. */
    List<String> links(SpanData span) {
        List<String> lines = new ArrayList<>();
        span.getLinks().stream()
                .collect(groupingBy(this::target, LinkedHashMap::new, Collectors.toList()))
                .forEach((target, links) -> lines.add(glyphs.link() + " " + text(span, target, links)));
        return lines;
    }

    private static String text(SpanData span, Target target, List<LinkData> links) {
        String where = target.traceId.equals(span.getTraceId()) ? "" : " in trace " + target.traceId;
        if (links.size() == 1) {
            String id = links.get(0).getSpanContext().getSpanId();
            return "link to " + target.name.orElse("span " + id) + where;
        }
        return "links to " + links.size() + " spans" + where
                + target.name.map(name -> ": " + name).orElse("");
    }

    private Target target(LinkData link) {
        SpanContext to = link.getSpanContext();
        return new Target(Optional.ofNullable(spans.get(to.getSpanId())).map(SpanData::getName), to.getTraceId());
    }

    /** @param name unknown if the spans are not in the picture */
    private record Target(Optional<String> name, String traceId) {}
}
