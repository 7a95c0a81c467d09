// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import com.rabbitmq.client.Connection;
import dev.waybill.demo.services.Journal;
import dev.waybill.demo.services.MailProvider;
import dev.waybill.demo.services.MessageTracing;
import dev.waybill.demo.services.RequestService;
import dev.waybill.demo.services.Worker;
import dev.waybill.demo.telemetry.ServiceTelemetry;
import dev.waybill.demo.telemetry.SpanCollector;
import dev.waybill.demo.zipkin.ZipkinPage;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The same requests twice: the services trace their messages without propagation, and then with Waybill. */
final class Demonstration implements AutoCloseable {
    static final String REQUEST_SERVICE = "request-service";
    static final String WORKER = "worker";

    /** The second one's provider refuses the first e-mail, so that the worker has to try again. */
    private static final List<String> PEOPLE = List.of("ada@example.com", "grace@greylisting.example");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final SpanCollector spans = new SpanCollector();
    private final DemoBroker broker;
    private final ServiceTelemetry requestTelemetry;
    private final ServiceTelemetry workerTelemetry;

    /** Spans are shown on the page too. */
    Demonstration(DemoBroker broker, ZipkinPage page) {
        SpanExporter exporter = SpanExporter.composite(spans, page.exporter());
        this.broker = broker;
        this.requestTelemetry = ServiceTelemetry.start(REQUEST_SERVICE, SimpleSpanProcessor.create(exporter));
        this.workerTelemetry = ServiceTelemetry.start(WORKER, SimpleSpanProcessor.create(exporter));
    }

    Comparison compare(Terminal terminal) throws Exception {
        return new Comparison(
                terminal.step(
                        "Sending " + PEOPLE.size() + " requests without propagation",
                        () -> run(MessageTracing.WITHOUT_PROPAGATION)),
                terminal.step(
                        "Sending " + PEOPLE.size() + " requests with Waybill", () -> run(MessageTracing.WITH_WAYBILL)));
    }

    /** Sends what is still to be exported elsewhere. */
    @Override
    public void close() {
        requestTelemetry.close();
        workerTelemetry.close();
    }

    private List<SpanData> run(MessageTracing tracing) throws Exception {
        try (MailProvider provider = new MailProvider();
                Connection workers = broker.address().connect(WORKER);
                Connection requests = broker.address().connect(REQUEST_SERVICE)) {
            Worker worker = Worker.start(
                    workers,
                    broker.queue(),
                    provider.uri(),
                    tracing,
                    workerTelemetry.openTelemetry(),
                    Journal.silent());
            try (RequestService service = new RequestService(
                    0, requests, broker.queue(), tracing, requestTelemetry.openTelemetry(), Journal.silent())) {
                signUp(service.uri(), worker);
            }
        }
        return spans.drain();
    }

    private void signUp(URI service, Worker worker) throws IOException, InterruptedException {
        for (String address : PEOPLE) {
            HttpRequest request = HttpRequest.newBuilder(service)
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(address))
                    .build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 202) {
                throw new IOException("The request service answered " + status + " to the request of " + address);
            }
            if (!worker.awaitTask(PATIENCE)) {
                throw new IOException(
                        "The worker did not finish the task of " + address + " within " + PATIENCE.toSeconds() + " s");
            }
        }
    }
}
