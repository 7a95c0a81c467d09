// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who traces the shop's messages. */
public enum Contender {
    RAW("nobody (raw)"),
    BY_HAND("by hand, carefully"),
    WAYBILL("Waybill"),
    WAYBILL_OFF("Waybill, telemetry off"),
    MICROMETER("Micrometer's collector"),
    AGENT("OpenTelemetry's agent"),
    AGENT_FOR_RABBITMQ(
            "the agent, for RabbitMQ alone",
            "-Dotel.instrumentation.common.default-enabled=false",
            "-Dotel.instrumentation.rabbitmq.enabled=true");

    private final String title;
    private final List<String> agentOptions;

    Contender(String title, String... agentOptions) {
        this.title = title;
        this.agentOptions = List.of(agentOptions);
    }

    /** As tables show it. */
    public String title() {
        return title;
    }

    /** Whether spans must arrive. */
    public boolean traces() {
        return this != RAW && this != WAYBILL_OFF;
    }

    public boolean isAgent() {
        return this == AGENT || this == AGENT_FOR_RABBITMQ;
    }

    /**
     * What its JVM is told beside what all are told.
     *
     * @param agents the folder of the agent and of its extensions
     */
    public List<String> jvmOptions(Path agents) {
        if (!isAgent()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(
                                "-javaagent:" + agents.resolve("opentelemetry-javaagent.jar"),
                                "-Dotel.javaagent.extensions=" + agents.resolve("extensions"),
                                "-Dotel.traces.exporter=dropped",
                                "-Dotel.metrics.exporter=none",
                                "-Dotel.logs.exporter=none",
                                "-Dotel.bsp.max.queue.size=" + ServiceSdk.QUEUED_SPANS),
                        agentOptions.stream())
                .toList();
    }
}
