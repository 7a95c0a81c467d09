// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.agent;

import io.opentelemetry.api.trace.SpanKind;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A span as the agent exports it, in the JSON of OTLP.
 *
 * @param scope who started it
 * @param parentId empty for a root
 * @param links the ids of the spans that it links to
 */
record AgentSpan(
        String scope,
        String name,
        SpanKind kind,
        String traceId,
        String spanId,
        String parentId,
        List<String> links,
        boolean failed) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EXPORT = "{\"resource\"";
    private static final int ERROR = 2;

    /** All that were exported, among whatever else was printed. */
    static List<AgentSpan> in(String output) {
        return output.lines()
                .filter(it -> it.contains(EXPORT))
                .map(it -> JSON.readTree(it.substring(it.indexOf(EXPORT))))
                .flatMap(it -> elements(it, "scopeSpans"))
                .flatMap(scoped -> elements(scoped, "spans").map(it -> of(scoped, it)))
                .toList();
    }

    boolean isParentOf(AgentSpan other) {
        return traceId.equals(other.traceId) && spanId.equals(other.parentId);
    }

    private static AgentSpan of(JsonNode scoped, JsonNode span) {
        return new AgentSpan(
                scoped.path("scope").path("name").asString(),
                span.path("name").asString(),
                // Zero is for a span that tells no kind.
                SpanKind.values()[span.path("kind").asInt() - 1],
                span.path("traceId").asString(),
                span.path("spanId").asString(),
                span.path("parentSpanId").asString(),
                elements(span, "links").map(it -> it.path("spanId").asString()).toList(),
                span.path("status").path("code").asInt() == ERROR);
    }

    private static Stream<JsonNode> elements(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }
}
