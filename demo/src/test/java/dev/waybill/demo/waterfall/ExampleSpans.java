// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.waterfall;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.semconv.ServiceAttributes;

/** Spans as the demo's services export them. */
public final class ExampleSpans {
    private ExampleSpans() {}

    public static TestSpanData.Builder requestService(String traceId, String spanId, String parentId) {
        return span("request-service", traceId, spanId, parentId);
    }

    public static TestSpanData.Builder worker(String traceId, String spanId, String parentId) {
        return span("worker", traceId, spanId, parentId);
    }

    public static LinkData link(SpanData span) {
        return LinkData.create(span.getSpanContext());
    }

    private static TestSpanData.Builder span(String service, String traceId, String spanId, String parentId) {
        return TestSpanData.builder()
                .setResource(Resource.create(Attributes.of(ServiceAttributes.SERVICE_NAME, service)))
                .setSpanContext(context(traceId, spanId))
                .setParentSpanContext(parentId.isEmpty() ? SpanContext.getInvalid() : context(traceId, parentId))
                .setKind(SpanKind.INTERNAL)
                .setStatus(StatusData.unset())
                .setHasEnded(true);
    }

    private static SpanContext context(String traceId, String spanId) {
        return SpanContext.create(traceId, spanId, TraceFlags.getSampled(), TraceState.getDefault());
    }
}
