// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.zipkin;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.semconv.ErrorAttributes;
import io.opentelemetry.semconv.ServiceAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import zipkin2.Endpoint;
import zipkin2.Span;

/** OpenTelemetry's spans as Zipkin knows them. */
final class ZipkinSpans {
    private static final AttributeKey<String> MESSAGING_SYSTEM = AttributeKey.stringKey("messaging.system.name");

    private ZipkinSpans() {}

    static Span of(SpanData span) {
        Span.Builder zipkin = Span.newBuilder()
                .traceId(span.getTraceId())
                .id(span.getSpanId())
                .parentId(span.getParentSpanContext().isValid() ? span.getParentSpanId() : null)
                .name(span.getName())
                .kind(kind(span.getKind()))
                .localEndpoint(endpoint(span.getResource().getAttribute(ServiceAttributes.SERVICE_NAME)))
                .remoteEndpoint(endpoint(span.getAttributes().get(MESSAGING_SYSTEM)))
                .timestamp(TimeUnit.NANOSECONDS.toMicros(span.getStartEpochNanos()))
                .duration(Math.max(
                        1, TimeUnit.NANOSECONDS.toMicros(span.getEndEpochNanos() - span.getStartEpochNanos())));
        span.getAttributes().forEach((key, value) -> zipkin.putTag(key.getKey(), String.valueOf(value)));
        addLinks(span.getLinks(), zipkin);
        addError(span, zipkin);
        return zipkin.build();
    }

    /** The edge of the dependency graph ends in the broker, not in the service beyond it. */
    private static @Nullable Endpoint endpoint(@Nullable String name) {
        return name == null ? null : Endpoint.newBuilder().serviceName(name).build();
    }

    private static Span.@Nullable Kind kind(SpanKind kind) {
        return kind == SpanKind.INTERNAL ? null : Span.Kind.valueOf(kind.name());
    }

    /** Zipkin has no links. */
    private static void addLinks(List<LinkData> links, Span.Builder zipkin) {
        for (int i = 0; i < links.size(); i++) {
            LinkData link = links.get(i);
            zipkin.putTag(
                    "link." + (i + 1),
                    link.getSpanContext().getTraceId() + "/"
                            + link.getSpanContext().getSpanId());
        }
    }

    private static void addError(SpanData span, Span.Builder zipkin) {
        if (span.getStatus().getStatusCode() == StatusCode.ERROR) {
            String type = span.getAttributes().get(ErrorAttributes.ERROR_TYPE);
            String description = span.getStatus().getDescription();
            zipkin.putTag(
                    "error", description.isEmpty() ? Optional.ofNullable(type).orElse("error") : description);
        }
    }
}
