// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import com.rabbitmq.client.Connection;
import dev.waybill.demo.services.Journal;
import dev.waybill.demo.services.MailProvider;
import dev.waybill.demo.services.MessageTracing;
import dev.waybill.demo.services.RequestService;
import dev.waybill.demo.services.WorkQueue;
import dev.waybill.demo.services.Worker;
import dev.waybill.demo.telemetry.ServiceName;
import dev.waybill.demo.telemetry.ServicesTelemetry;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** The same requests twice: the services trace their messages without propagation, and then with Waybill. */
final class SignUps {
    /** The second one's provider refuses the first e-mail, so that the worker has to try again. */
    private static final List<String> PEOPLE = List.of("ada@example.com", "grace@greylisting.example");

    private final Visitor visitor = new Visitor();
    private final DemoBroker broker;
    private final ServicesTelemetry telemetry;

    SignUps(DemoBroker broker, ServicesTelemetry telemetry) {
        this.broker = broker;
        this.telemetry = telemetry;
    }

    Comparison compare(Terminal terminal) throws Exception {
        return new Comparison(
                terminal.step(
                        "Sending " + PEOPLE.size() + " requests without propagation",
                        () -> run(MessageTracing.WITHOUT_PROPAGATION)),
                terminal.step(
                        "Sending " + PEOPLE.size() + " requests with Waybill", () -> run(MessageTracing.WITH_WAYBILL)));
    }

    private List<SpanData> run(MessageTracing tracing) throws Exception {
        WorkQueue queue = broker.queue("task_queue");
        try (MailProvider provider = new MailProvider();
                Connection workers = broker.address().connect(ServiceName.WORKER);
                Connection requests = broker.address().connect(ServiceName.REQUEST_SERVICE)) {
            Worker worker = Worker.start(workers, queue, provider.uri(), tracing, telemetry.worker(), Journal.silent());
            try (RequestService service =
                    new RequestService(0, requests, queue, tracing, telemetry.requestService(), Journal.silent())) {
                signUp(service.uri(), worker);
            }
        }
        return telemetry.drain();
    }

    private void signUp(URI service, Worker worker) throws IOException, InterruptedException {
        for (String address : PEOPLE) {
            visitor.post(service, address, 202);
            if (!worker.awaitTask(Visitor.PATIENCE)) {
                throw new IOException("The worker did not finish the task of " + address + " within "
                        + Visitor.PATIENCE.toSeconds() + " s");
            }
        }
    }
}
