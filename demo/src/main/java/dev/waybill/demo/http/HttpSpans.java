// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.http;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.semconv.ErrorAttributes;
import io.opentelemetry.semconv.HttpAttributes;
import io.opentelemetry.semconv.ServerAttributes;
import io.opentelemetry.semconv.UrlAttributes;
import java.net.URI;

/** The spans of HTTP requests, which an application would leave to its framework's instrumentation. */
public final class HttpSpans {
    private final Tracer tracer;

    /** With the service's telemetry. */
    public HttpSpans(OpenTelemetry openTelemetry) {
        this.tracer = openTelemetry.getTracer("demo");
    }

    /** A request that this service answers. */
    Span server(String method, String route) {
        return tracer.spanBuilder(method + " " + route)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(HttpAttributes.HTTP_REQUEST_METHOD, method)
                .setAttribute(HttpAttributes.HTTP_ROUTE, route)
                .setAttribute(UrlAttributes.URL_PATH, route)
                .setAttribute(UrlAttributes.URL_SCHEME, "http")
                .startSpan();
    }

    /** A request that this service sends. */
    public Span client(String method, URI uri) {
        return tracer.spanBuilder(method)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(HttpAttributes.HTTP_REQUEST_METHOD, method)
                .setAttribute(UrlAttributes.URL_FULL, uri.toString())
                .setAttribute(ServerAttributes.SERVER_ADDRESS, uri.getHost())
                .setAttribute(ServerAttributes.SERVER_PORT, uri.getPort())
                .startSpan();
    }

    /** A server's error is its own, a client's is any answer that it did not want. */
    public static void answered(Span span, int status, int firstError) {
        span.setAttribute(HttpAttributes.HTTP_RESPONSE_STATUS_CODE, status);
        if (status >= firstError) {
            span.setAttribute(ErrorAttributes.ERROR_TYPE, String.valueOf(status))
                    .setStatus(StatusCode.ERROR);
        }
    }

    /** There was no answer. */
    public static void failed(Span span, Exception failure) {
        span.setAttribute(ErrorAttributes.ERROR_TYPE, failure.getClass().getCanonicalName())
                .setStatus(StatusCode.ERROR)
                .recordException(failure);
    }
}
