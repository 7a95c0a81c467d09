// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.agent;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.LeftOut;
import dev.waybill.it.Patience;
import io.opentelemetry.api.trace.SpanKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the shop told that ran with an agent attached.
 *
 * @param spans of the agent and of the shop's own, as the agent exported them
 */
record TracedShop(List<AgentSpan> spans, List<Arrived> arrivals) {
    private static final Path AGENT = Path.of(System.getProperty("waybill.agent"));

    static TracedShop run(BrokerUnderTest broker, AgentSetting setting) throws IOException, InterruptedException {
        requireAgent();
        Path output = Files.createTempFile("shop", ".out");
        try {
            Process process = new ProcessBuilder(command(broker, setting))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean succeeded = process.waitFor(2 * Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            String told = Files.readString(output);
            if (!succeeded || process.exitValue() != 0) {
                throw new AssertionError("The shop with an agent failed, or took too long:\n" + told);
            }
            return new TracedShop(AgentSpan.in(told), Arrived.in(told));
        } finally {
            Files.delete(output);
        }
    }

    /** The spans of the journey's requests, and all that are in their traces. */
    List<AgentSpan> of(Journey journey) {
        List<String> traces =
                named(journey.name()).stream().map(AgentSpan::traceId).toList();
        return spans.stream().filter(it -> traces.contains(it.traceId())).toList();
    }

    AgentSpan span(String spanId) {
        return spans.stream()
                .filter(it -> it.spanId().equals(spanId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody exported the span " + spanId));
    }

    List<AgentSpan> named(String name) {
        return spans.stream().filter(it -> it.name().equals(name)).toList();
    }

    List<AgentSpan> linkedTo(String spanId, SpanKind kind) {
        return spans.stream()
                .filter(it -> it.kind() == kind && it.links().contains(spanId))
                .toList();
    }

    List<Arrived> arrivals(Journey journey) {
        return arrivals.stream().filter(it -> it.journey() == journey).toList();
    }

    private static List<String> command(BrokerUnderTest broker, AgentSetting setting) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-javaagent:" + AGENT,
                "-Dotel.traces.exporter=logging-otlp",
                "-Dotel.metrics.exporter=none",
                "-Dotel.logs.exporter=none"));
        command.addAll(setting.options());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Shop.class.getName(),
                broker.uri().toString()));
        return command;
    }

    private static void requireAgent() {
        if (!Files.isRegularFile(AGENT)) {
            abort(LeftOut.tell("the shop with OpenTelemetry's agent; the agent is fetched by: mvn verify"));
        }
    }
}
