// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.List;

/** The telemetry of both services of a run in one process, whose spans are collected. */
public final class ServicesTelemetry implements AutoCloseable {
    private final SpanCollector spans = new SpanCollector();
    private final ServiceTelemetry requestService;
    private final ServiceTelemetry worker;

    /** Spans are shown on the page too. */
    public ServicesTelemetry(SpanExporter page) {
        SpanExporter exporter = SpanExporter.composite(spans, page);
        this.requestService = ServiceTelemetry.start(ServiceName.REQUEST_SERVICE, SimpleSpanProcessor.create(exporter));
        this.worker = ServiceTelemetry.start(ServiceName.WORKER, SimpleSpanProcessor.create(exporter));
    }

    /** What the request service traces with. */
    public OpenTelemetry requestService() {
        return requestService.openTelemetry();
    }

    /** What the worker traces with. */
    public OpenTelemetry worker() {
        return worker.openTelemetry();
    }

    /** The spans since the last call, as they ended. */
    public List<SpanData> drain() {
        return spans.drain();
    }

    /** Sends what is still to be exported elsewhere. */
    @Override
    public void close() {
        requestService.close();
        worker.close();
    }
}
