// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.SpanKind;
import org.jspecify.annotations.Nullable;

/**
 * The spans and measurements that a method's calls may have, by the types of operation that the conventions know (semantic
 * conventions 1.45, messaging spans, "Operation types").
 */
final class OperationSpans {
    final WaybillTelemetry telemetry;
    private final DestinationText destination;
    private final String system;
    private final @Nullable String operation;

    /**
     * @param system empty if none is known
     * @param operation what the system calls the operation, or null for the usual word
     */
    OperationSpans(WaybillTelemetry telemetry, DestinationText destination, String system, @Nullable String operation) {
        this.telemetry = telemetry;
        this.destination = destination;
        this.system = system;
        this.operation = operation;
    }

    /** A message is created to be sent with others. */
    SpanTemplate create() {
        return template("create", "create", SpanKind.PRODUCER);
    }

    /** Messages are sent that carry this span's context. */
    SpanTemplate send() {
        return template(named("send"), "send", SpanKind.PRODUCER);
    }

    /** Messages are sent that carry contexts of their own. */
    SpanTemplate sendKept() {
        return template(named("send"), "send", SpanKind.CLIENT);
    }

    SpanTemplate process() {
        return template(named("process"), "process", SpanKind.CONSUMER);
    }

    SpanTemplate receive() {
        return template(named("receive"), "receive", SpanKind.CLIENT);
    }

    /** An acknowledgement or the like. */
    SpanTemplate settle() {
        return template(named("settle"), "settle", SpanKind.CLIENT);
    }

    Recorder sent() {
        MessagingMetrics metrics = telemetry.metrics;
        return recorder("send", "send", metrics.operationDuration, metrics.sentMessages);
    }

    Recorder processed() {
        MessagingMetrics metrics = telemetry.metrics;
        return recorder("process", "process", metrics.processDuration, metrics.consumedMessages);
    }

    Recorder received() {
        MessagingMetrics metrics = telemetry.metrics;
        return recorder("receive", "receive", metrics.operationDuration, metrics.consumedMessages);
    }

    Recorder settled() {
        return recorder("settle", "settle", telemetry.metrics.operationDuration, null);
    }

    private SpanTemplate template(String name, String type, SpanKind kind) {
        return new SpanTemplate(telemetry, name.concat(" ").concat(destination.text()), kind, attributes(name, type));
    }

    private Recorder recorder(String usual, String type, DoubleHistogram duration, @Nullable LongCounter messages) {
        return new Recorder(telemetry, duration, messages, attributes(named(usual), type));
    }

    /** The text alone keeps the number of time series small: a filled-in name would not. */
    private Attributes attributes(String name, String type) {
        AttributesBuilder attributes = Attributes.builder()
                .put(MessagingAttributes.OPERATION_NAME, name)
                .put(MessagingAttributes.OPERATION_TYPE, type)
                .put(
                        destination.isTemplate()
                                ? MessagingAttributes.DESTINATION_TEMPLATE
                                : MessagingAttributes.DESTINATION_NAME,
                        destination.text())
                .putAll(telemetry.server);
        if (!system.isEmpty()) {
            attributes.put(telemetry.attributes.system, system);
        }
        return attributes.build();
    }

    private String named(String usual) {
        return operation == null ? usual : operation;
    }
}
