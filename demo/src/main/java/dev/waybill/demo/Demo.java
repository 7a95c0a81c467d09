// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import dev.waybill.demo.services.BrokerAddress;
import dev.waybill.demo.zipkin.ZipkinPage;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command: runs the demonstration, and draws what came of it. */
@Command(
        name = "demo",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Shows a trace that breaks at a message queue, and the same one with Waybill.",
            "",
            "Sends HTTP requests to a request service, which leaves tasks in a queue for a worker: first without"
                    + " propagation, then with Waybill. Draws the traces of both. It needs nothing else: the broker runs"
                    + " inside, unless AMQP_URI names a RabbitMQ.",
            ""
        },
        footer = {
            "",
            "The same run goes to anything that takes OTLP if OpenTelemetry's standard variables say so:",
            "  OTEL_TRACES_EXPORTER=otlp OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317",
            "",
            "The exit code is 0 only if the worker's spans are in the traces of the requests with Waybill, and are"
                    + " not without."
        },
        subcommands = {RequestServiceCommand.class, WorkerCommand.class})
final class Demo implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--ui",
            description = "Keep Zipkin's page with these traces up until Ctrl-C; otherwise it is up for the run only.")
    private boolean ui;

    @Option(
            names = "--ui-port",
            paramLabel = "PORT",
            description = "The page's port, 0 for any that is free (default: " + ZipkinPage.DEFAULT_PORT
                    + " with --ui, 0 without).")
    private @Nullable Integer uiPort;

    @Mixin
    private BrokerOption broker = new BrokerOption();

    @Mixin
    private HelpOption help = new HelpOption();

    public static void main(String[] arguments) {
        QuietLogging.install();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Demo())
                .setParameterExceptionHandler(ErrorLine::wrongArguments)
                .setExecutionExceptionHandler(ErrorLine::failed);
    }

    @Override
    public Integer call() throws Exception {
        Optional<BrokerAddress> address = broker.address(spec.commandLine());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        try (CtrlC ctrlC = new CtrlC();
                ZipkinPage page = new ZipkinPage(uiPort())) {
            terminal.print(
                    "Zipkin's page: " + page.uri() + "/zipkin/" + (ui ? "" : " (for this run only; --ui keeps it up)"));
            Comparison comparison = compare(address, page, terminal);
            comparison.draw(terminal);
            if (!comparison.isAsExpected()) {
                throw new IOException("The worker's spans should be in the traces of the requests with Waybill, and not"
                        + " without; do OTEL_PROPAGATORS, OTEL_SDK_DISABLED or OTEL_TRACES_SAMPLER prevent it?");
            }
            if (ui) {
                printAddresses(page, terminal);
                ctrlC.await();
            }
            return 0;
        }
    }

    private int uiPort() {
        if (uiPort != null) {
            return uiPort;
        }
        return ui ? ZipkinPage.DEFAULT_PORT : 0;
    }

    private static Comparison compare(Optional<BrokerAddress> address, ZipkinPage page, Terminal terminal)
            throws Exception {
        try (DemoBroker broker = DemoBroker.open(address, terminal);
                Demonstration demonstration = new Demonstration(broker, page)) {
            return demonstration.compare(terminal);
        }
    }

    private static void printAddresses(ZipkinPage page, Terminal terminal) {
        terminal.print("");
        terminal.print("The traces: " + page.traces());
        terminal.print("The graph:  " + page.dependencies());
        terminal.print("Ctrl-C ends the demo.");
    }
}
