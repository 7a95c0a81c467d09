// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import dev.waybill.demo.services.BrokerAddress;
import dev.waybill.demo.telemetry.ServicesTelemetry;
import dev.waybill.demo.zipkin.PostedSpans;
import dev.waybill.demo.zipkin.ZipkinPage;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
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
            "The exit code is 0 only if the picture is true: the worker's spans are in the traces of the requests with"
                    + " Waybill, and are not without; the sum of a batch is linked to each of its totals."
        },
        subcommands = {RequestServiceCommand.class, WorkerCommand.class})
final class Demo implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "signup",
            description = {
                "What to show (default: ${DEFAULT-VALUE}):",
                "signup: a request leaves a task to a worker, without propagation and then with Waybill.",
                "batch: a request makes 4 tasks in one batch, 4 workers share them, and the 4 totals are summed up"
                        + " as one batch, with Waybill."
            })
    private Scenario scenario;

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

    @Option(
            names = "--zipkin",
            paramLabel = "URL",
            description = "A Zipkin, such as http://localhost:9411, that gets the same spans.")
    private @Nullable URI zipkin;

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
                .setCaseInsensitiveEnumValuesAllowed(true)
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
            PostedSpans posted = zipkin == null ? null : new PostedSpans(zipkin);
            Picture picture = play(address, page, posted, terminal);
            picture.draw(terminal);
            picture.check();
            if (posted != null) {
                posted.checkTaken();
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

    private Picture play(
            Optional<BrokerAddress> address, ZipkinPage page, @Nullable PostedSpans posted, Terminal terminal)
            throws Exception {
        if (posted != null) {
            posted.check();
        }
        try (DemoBroker broker = DemoBroker.open(address, terminal);
                ServicesTelemetry telemetry = new ServicesTelemetry(() -> shown(page, posted))) {
            return scenario.play(broker, telemetry, terminal);
        }
    }

    private static SpanProcessor shown(ZipkinPage page, @Nullable PostedSpans posted) {
        SpanProcessor onPage = SimpleSpanProcessor.create(page.exporter());
        // In batches, since whoever ends a span would wait for a post, and the picture would show that.
        return posted == null
                ? onPage
                : SpanProcessor.composite(
                        onPage, BatchSpanProcessor.builder(posted.exporter()).build());
    }

    private static void printAddresses(ZipkinPage page, Terminal terminal) {
        terminal.print("");
        terminal.print("The traces: " + page.traces());
        terminal.print("The graph:  " + page.dependencies());
        terminal.print("Ctrl-C ends the demo.");
    }
}
