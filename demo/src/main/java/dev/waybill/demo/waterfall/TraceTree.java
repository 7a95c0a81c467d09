// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.waterfall;

import static java.util.stream.Collectors.groupingBy;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One trace: its spans, each below its parent. */
record TraceTree(String traceId, List<Node> roots) {
    private static final Comparator<SpanData> BY_START = Comparator.comparingLong(SpanData::getStartEpochNanos);

    /** A span and those that it caused, in the order of their start. */
    record Node(SpanData span, List<Node> children) {}

    /** All traces among the spans, in the order of their start. */
    static List<TraceTree> of(Collection<SpanData> spans) {
        Map<String, List<SpanData>> byTrace = spans.stream()
                .sorted(BY_START)
                .collect(groupingBy(SpanData::getTraceId, LinkedHashMap::new, Collectors.toList()));
        List<TraceTree> traces = new ArrayList<>();
        byTrace.forEach((traceId, trace) -> traces.add(new TraceTree(traceId, roots(trace))));
        return traces;
    }

    /** A span whose parent was not exported, or not to here, is a root too. */
    private static List<Node> roots(List<SpanData> trace) {
        Set<String> ids = trace.stream().map(SpanData::getSpanId).collect(Collectors.toSet());
        Map<String, List<SpanData>> byParent = trace.stream().collect(groupingBy(SpanData::getParentSpanId));
        return trace.stream()
                .filter(span -> !ids.contains(span.getParentSpanId()))
                .map(span -> node(span, byParent))
                .toList();
    }

    private static Node node(SpanData span, Map<String, List<SpanData>> byParent) {
        return new Node(
                span,
                byParent.getOrDefault(span.getSpanId(), List.of()).stream()
                        .map(child -> node(child, byParent))
                        .toList());
    }
}
