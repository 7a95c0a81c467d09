// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import com.rabbitmq.client.Connection;
import dev.waybill.demo.services.BrokerAddress;
import dev.waybill.demo.services.MailProvider;
import dev.waybill.demo.services.MessageTracing;
import dev.waybill.demo.services.WorkQueue;
import dev.waybill.demo.services.Worker;
import dev.waybill.demo.telemetry.ServiceName;
import dev.waybill.demo.telemetry.ServiceTelemetry;
import dev.waybill.demo.zipkin.PostedSpans;
import dev.waybill.demo.zipkin.ZipkinPage;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command for the worker in a process of its own. */
@Command(
        name = "worker",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Runs the worker alone, with Waybill, until Ctrl-C; start the request service in another process.",
            "Needs a RabbitMQ that both can reach.",
            ""
        })
final class WorkerCommand implements Callable<Integer> {
    private static final Duration EXPORT_PAUSE = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--page",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:" + ZipkinPage.DEFAULT_PORT,
            description = "The page that shows the spans: the request service's, or any Zipkin's"
                    + " (default: ${DEFAULT-VALUE}).")
    private URI page;

    @Mixin
    private BrokerOption broker = new BrokerOption();

    @Mixin
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() throws Exception {
        BrokerAddress address = broker.required(spec.commandLine());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        try (CtrlC ctrlC = new CtrlC();
                MailProvider provider = new MailProvider();
                ServiceTelemetry telemetry = ServiceTelemetry.start(ServiceName.WORKER, toPage(terminal));
                Connection connection = address.connect(ServiceName.WORKER)) {
            Worker.start(
                    connection,
                    WorkQueue.ofTwoProcesses(),
                    provider.uri(),
                    MessageTracing.WITH_WAYBILL,
                    telemetry.openTelemetry(),
                    terminal::print);
            terminal.print("Waiting for tasks. Ctrl-C ends the worker.");
            ctrlC.await();
        }
        return 0;
    }

    /** No task waits until its spans have arrived there. */
    private SpanProcessor toPage(Terminal terminal) throws IOException {
        PostedSpans spans = new PostedSpans(page);
        try {
            spans.check();
        } catch (IOException absent) {
            terminal.print("Spans are lost until there is a page at " + page + "; the request service has one.");
        }
        return BatchSpanProcessor.builder(spans.exporter())
                .setScheduleDelay(EXPORT_PAUSE)
                .build();
    }
}
