// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.function.Supplier;

/** The telemetry of both services of a run in one process, whose spans are collected. */
public final class ServicesTelemetry implements AutoCloseable {
    private final SpanCollector spans = new SpanCollector();
    private final ServiceTelemetry requestService;
    private final ServiceTelemetry worker;

    /**
     * Starts both.
     *
     * @param shown makes what brings the spans of one service to where they are shown
     */
    public ServicesTelemetry(Supplier<SpanProcessor> shown) {
        this.requestService = start(ServiceName.REQUEST_SERVICE, shown.get());
        this.worker = start(ServiceName.WORKER, shown.get());
    }

    private ServiceTelemetry start(String service, SpanProcessor shown) {
        return ServiceTelemetry.start(service, SpanProcessor.composite(SimpleSpanProcessor.create(spans), shown));
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
