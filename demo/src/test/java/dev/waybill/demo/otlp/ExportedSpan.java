// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.Link;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.SpanFlags;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A span as it arrived, with what OTLP says once for many.
 *
 * @param service the resource's {@code service.name}
 * @param scope which instrumentation made it
 * @param schemaUrl of which version of the conventions its attributes are
 * @param span the span itself
 */
record ExportedSpan(String service, InstrumentationScope scope, String schemaUrl, Span span) {
    static List<ExportedSpan> in(ExportTraceServiceRequest request) {
        return request.getResourceSpansList().stream().flatMap(ExportedSpan::in).toList();
    }

    String name() {
        return span.getName();
    }

    SpanKind kind() {
        return span.getKind();
    }

    String traceId() {
        return hex(span.getTraceId());
    }

    String id() {
        return hex(span.getSpanId());
    }

    /** Empty for the root of a trace. */
    String parentId() {
        return hex(span.getParentSpanId());
    }

    boolean isSampled() {
        return (span.getFlags() & 1) == 1;
    }

    boolean hasRemoteParent() {
        return isRemote(span.getFlags());
    }

    List<String> linkedIds() {
        return links().map(link -> hex(link.getSpanId())).toList();
    }

    List<String> linkedTraceIds() {
        return links().map(link -> hex(link.getTraceId())).toList();
    }

    boolean hasOnlyRemoteLinks() {
        return links().allMatch(link -> isRemote(link.getFlags()));
    }

    Status status() {
        return span.getStatus();
    }

    /** Empty if there is none. */
    String attribute(String key) {
        return text(span.getAttributesList(), key);
    }

    private Stream<Link> links() {
        return span.getLinksList().stream();
    }

    /** Without the first bit, the second says nothing. */
    private static boolean isRemote(int flags) {
        int known = SpanFlags.SPAN_FLAGS_CONTEXT_HAS_IS_REMOTE_MASK_VALUE;
        int remote = SpanFlags.SPAN_FLAGS_CONTEXT_IS_REMOTE_MASK_VALUE;
        return (flags & known) != 0 && (flags & remote) != 0;
    }

    private static Stream<ExportedSpan> in(ResourceSpans resource) {
        String service = text(resource.getResource().getAttributesList(), "service.name");
        return resource.getScopeSpansList().stream().flatMap(scope -> in(service, scope));
    }

    private static Stream<ExportedSpan> in(String service, ScopeSpans spans) {
        return spans.getSpansList().stream()
                .map(span -> new ExportedSpan(service, spans.getScope(), spans.getSchemaUrl(), span));
    }

    private static String text(List<KeyValue> attributes, String key) {
        return attributes.stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
