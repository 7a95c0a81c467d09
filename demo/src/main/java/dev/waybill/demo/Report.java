// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import com.rabbitmq.client.Connection;
import dev.waybill.demo.reports.RegionWorkers;
import dev.waybill.demo.reports.ReportService;
import dev.waybill.demo.services.WorkQueue;
import dev.waybill.demo.telemetry.ServiceName;
import dev.waybill.demo.telemetry.ServicesTelemetry;
import dev.waybill.demo.zipkin.ZipkinPage;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.util.List;

/** One request for a report on several regions, which as many workers share. */
final class Report {
    private static final List<String> REGIONS = List.of("north", "east", "south", "west");

    private final Visitor visitor = new Visitor();
    private final DemoBroker broker;
    private final ServicesTelemetry telemetry;

    Report(DemoBroker broker, ServicesTelemetry telemetry) {
        this.broker = broker;
        this.telemetry = telemetry;
    }

    FanOut request(Terminal terminal) throws Exception {
        terminal.step("Warming up", this::warmUp);
        List<SpanData> spans = terminal.step(
                "Sending 1 request that makes " + REGIONS.size() + " tasks",
                () -> run(telemetry.requestService(), telemetry.worker()));
        return new FanOut(REGIONS.size(), spans);
    }

    /** Classes, compiler and broker are slow at first, which would be most of what the picture shows. */
    private List<SpanData> warmUp() throws Exception {
        try (ZipkinPage unseen = new ZipkinPage(0);
                OpenTelemetrySdk openTelemetry = OpenTelemetrySdk.builder()
                        .setTracerProvider(SdkTracerProvider.builder()
                                .addSpanProcessor(SimpleSpanProcessor.create(unseen.exporter()))
                                .build())
                        .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                        .build()) {
            return run(openTelemetry, openTelemetry);
        }
    }

    private List<SpanData> run(OpenTelemetry ofService, OpenTelemetry ofWorkers) throws Exception {
        WorkQueue queue = broker.queue("report_tasks");
        try (RegionWorkers workers = RegionWorkers.start(REGIONS.size(), broker.address(), queue, ofWorkers);
                Connection connection = broker.address().connect(ServiceName.REQUEST_SERVICE);
                ReportService service = new ReportService(connection, queue, ofService)) {
            visitor.post(service.uri(), String.join(" ", REGIONS), 200);
            awaitTasks(workers);
        }
        return telemetry.drain();
    }

    /** The request is over as soon as the results are there, which may be before the last task is done with. */
    private static void awaitTasks(RegionWorkers workers) throws IOException, InterruptedException {
        if (!workers.awaitTasks(REGIONS.size(), Visitor.PATIENCE)) {
            throw new IOException(
                    "The workers did not finish their tasks within " + Visitor.PATIENCE.toSeconds() + " s");
        }
    }
}
