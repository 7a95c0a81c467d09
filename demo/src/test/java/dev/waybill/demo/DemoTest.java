// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.broker.EmbeddedBroker;
import dev.waybill.demo.http.LoopbackServer;
import dev.waybill.demo.http.Responses;
import dev.waybill.demo.zipkin.ZipkinPage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DemoTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsThatWaybillJoinsWhatWasBroken() {
        int exitCode = run("--amqp-uri", "");

        assertThat(err.toString()).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(out.toString().lines().toList())
                .endsWith(
                        "Without propagation: 2 requests, 5 traces;"
                                + " 0 of the worker's 6 spans are in the trace of a request",
                        "With Waybill:        2 requests, 2 traces;"
                                + " 6 of the worker's 6 spans are in the trace of a request");
        assertThat(out.toString())
                .contains("send_to_queue", "process_queue_item", "send task_queue", "process task_queue", "error 503");
    }

    @Test
    void showsThatABatchStaysOneTrace() {
        int exitCode = run("--amqp-uri", "", "--scenario", "batch");

        assertThat(err.toString()).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(out.toString().lines().toList())
                .endsWith("With Waybill: 4 of 4 tasks are in the trace of the request;"
                        + " the sum is linked to 4 of 4 totals");
        assertThat(out.toString())
                .containsOnlyOnce(System.lineSeparator() + "trace ")
                .contains("links to 4 spans: create report_tasks", "links to 4 spans: send report_totals");
    }

    @Test
    void usesTheBrokerThatItIsGiven() {
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            assertThat(run("--amqp-uri", broker.uri().toString(), "--scenario", "batch"))
                    .isZero();
            assertThat(out.toString())
                    .contains("Connecting to the broker at 127.0.0.1:"
                            + broker.uri().getPort());
        }
    }

    @Test
    void saysThatAScenarioIsUnknown() {
        assertThat(run("--scenario", "invoices")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("demo: Invalid value for option '--scenario'")
                .contains("SIGNUP", "BATCH", "invoices")
                .hasLineCount(1);
    }

    @Test
    void saysThatTheBrokersAddressIsNone() {
        assertThat(run("--amqp-uri", "http://guest:secret@localhost")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "demo: AMQP_URI is wrong: it must begin with amqp:// or amqps:// (see demo --help)");
    }

    @Test
    void saysThatTheBrokersAddressNamesNoHost() {
        assertThat(run("--amqp-uri", "amqp://")).isEqualTo(2);
        assertThat(err.toString()).startsWith("demo: AMQP_URI is wrong: ").hasLineCount(1);
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        int port = freePort();

        assertThat(run("--amqp-uri", "amqp://guest:guest@127.0.0.1:" + port)).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "demo: No connection to the broker at 127.0.0.1:" + port + ": Connection refused");
    }

    @Test
    void saysThatThePagesPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(run("--amqp-uri", "", "--ui-port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .startsWith("demo: Port " + taken.getLocalPort() + " is not free")
                    .hasLineCount(1);
        }
    }

    @Test
    void saysThatThePagesPortIsImpossible() {
        assertThat(run("--amqp-uri", "", "--ui-port", "70000")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("demo: Port 70000 is not between 0 and 65535");
    }

    @Test
    void sendsTheSameSpansToAZipkin() throws Exception {
        try (ZipkinPage zipkin = new ZipkinPage(0)) {
            assertThat(run("--amqp-uri", "", "--zipkin", zipkin.uri().toString()))
                    .isZero();
            assertThat(textAt(zipkin.uri().resolve("/zipkin/api/v2/traces?limit=100&lookback=3600000")))
                    .contains("send_to_queue", "process_queue_item", "send task_queue", "process task_queue");
        }
    }

    @Test
    void saysThatAZipkinRefusedSpans() throws Exception {
        AtomicBoolean asked = new AtomicBoolean();
        try (LoopbackServer zipkin = LoopbackServer.start(0, exchange -> {
            try (exchange) {
                Responses.text(exchange, asked.getAndSet(true) ? 503 : 202, "");
            }
        })) {
            assertThat(run("--amqp-uri", "", "--zipkin", zipkin.uri().toString()))
                    .isEqualTo(1);
            assertThat(out.toString()).contains("With Waybill:");
            assertThat(err.toString())
                    .isEqualToIgnoringNewLines(
                            "demo: The page at " + zipkin.uri() + " did not take the spans, but answered 503");
        }
    }

    @Test
    void saysThatThereIsNoZipkin() throws Exception {
        int port = freePort();

        assertThat(run("--amqp-uri", "", "--zipkin", "http://127.0.0.1:" + port))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("demo: Nobody answers at http://127.0.0.1:" + port);
    }

    @Test
    void saysThatWhatAnswersIsNoZipkin() {
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            String address = "http://127.0.0.1:" + broker.uri().getPort();

            assertThat(run("--amqp-uri", "", "--zipkin", address)).isEqualTo(1);
            assertThat(err.toString())
                    .startsWith("demo: No page answers at " + address + ": ")
                    .hasLineCount(1);
        }
    }

    @Test
    void saysThatZipkinsPortIsImpossible() {
        assertThat(run("--amqp-uri", "", "--zipkin", "http://localhost:70000")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "demo: There can be no page at http://localhost:70000: its port must be at most 65535");
    }

    @Test
    void saysThatZipkinsAddressIsNone() {
        assertThat(run("--amqp-uri", "", "--zipkin", "localhost:9411")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("demo: There can be no page at localhost:9411:"
                        + " its address must begin with http:// or https://");
    }

    @Test
    void saysThatTheWorkersPageIsNone() {
        assertThat(run("worker", "--amqp-uri", "amqp://localhost", "--page", "nonsense"))
                .isEqualTo(1);
        assertThat(err.toString())
                .startsWith("demo worker: There can be no page at nonsense")
                .hasLineCount(1);
    }

    @Test
    void saysThatAnOptionIsUnknown() {
        assertThat(run("--nope")).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("demo: Unknown option: '--nope' (see demo --help)");
    }

    @Test
    void saysThatTwoProcessesNeedABroker() {
        assertThat(run("worker", "--amqp-uri", "")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("demo worker: AMQP_URI is not set")
                .hasLineCount(1);
    }

    @Test
    void tellsWhatItCanDo() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "--ui",
                        "--zipkin",
                        "--scenario",
                        "signup",
                        "batch",
                        "AMQP_URI",
                        "request-service",
                        "worker",
                        "OTEL_TRACES_EXPORTER");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Demo.commandLine();
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static String textAt(URI uri) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
