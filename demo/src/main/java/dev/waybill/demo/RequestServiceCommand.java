// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import com.rabbitmq.client.Connection;
import dev.waybill.demo.services.BrokerAddress;
import dev.waybill.demo.services.MessageTracing;
import dev.waybill.demo.services.RequestService;
import dev.waybill.demo.services.WorkQueue;
import dev.waybill.demo.telemetry.ServiceName;
import dev.waybill.demo.telemetry.ServiceTelemetry;
import dev.waybill.demo.zipkin.ZipkinPage;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command for the request service in a process of its own, which has the page too. */
@Command(
        name = "request-service",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Runs the request service alone, with Waybill, until Ctrl-C; start the worker in another process.",
            "Needs a RabbitMQ that both can reach. Zipkin's page is here, and shows the worker's spans too.",
            ""
        })
final class RequestServiceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "9413",
            description = "Where it answers, 0 for any port that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--ui-port",
            paramLabel = "PORT",
            defaultValue = "" + ZipkinPage.DEFAULT_PORT,
            description = "The page's port, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int uiPort;

    @Mixin
    private BrokerOption broker = new BrokerOption();

    @Mixin
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() throws Exception {
        BrokerAddress address = broker.required(spec.commandLine());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        try (CtrlC ctrlC = new CtrlC();
                ZipkinPage page = new ZipkinPage(uiPort);
                ServiceTelemetry telemetry = ServiceTelemetry.start(
                        ServiceName.REQUEST_SERVICE, SimpleSpanProcessor.create(page.exporter()));
                Connection connection = address.connect(ServiceName.REQUEST_SERVICE);
                RequestService service = new RequestService(
                        port,
                        connection,
                        WorkQueue.ofTwoProcesses(),
                        MessageTracing.WITH_WAYBILL,
                        telemetry.openTelemetry(),
                        terminal::print)) {
            terminal.print("Sign up:      curl -d ada@example.com " + service.uri());
            terminal.print("The worker:   ./demo.sh worker --page " + page.uri());
            terminal.print("The traces:   " + page.traces());
            terminal.print("Ctrl-C ends the request service.");
            ctrlC.await();
        }
        return 0;
    }
}
