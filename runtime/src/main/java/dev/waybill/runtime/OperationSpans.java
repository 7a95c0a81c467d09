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

    Measurements sent() {
        MessagingMetrics metrics = telemetry.metrics;
        return measurements("send", "send", metrics.operationDuration, metrics.sentMessages);
    }

    Measurements processed() {
        MessagingMetrics metrics = telemetry.metrics;
        return measurements("process", "process", metrics.processDuration, metrics.consumedMessages);
    }

    Measurements received() {
        MessagingMetrics metrics = telemetry.metrics;
        return measurements("receive", "receive", metrics.operationDuration, metrics.consumedMessages);
    }

    Measurements settled() {
        return measurements("settle", "settle", telemetry.metrics.operationDuration, null);
    }

    private SpanTemplate template(String name, String type, SpanKind kind) {
        AttributesBuilder attributes = attributes(name, type);
        if (destination.isTemplate()) {
            attributes.put(MessagingAttributes.DESTINATION_TEMPLATE, destination.text());
        }
        return new SpanTemplate(
                telemetry, name.concat(" ").concat(destination.text()), kind, destination, attributes.build());
    }

    private Measurements measurements(
            String usual, String type, DoubleHistogram duration, @Nullable LongCounter messages) {
        // The text alone keeps the number of time series small: a filled-in name would not.
        Attributes attributes = attributes(named(usual), type)
                .put(
                        destination.isTemplate()
                                ? MessagingAttributes.DESTINATION_TEMPLATE
                                : MessagingAttributes.DESTINATION_NAME,
                        destination.text())
                .build();
        return new Measurements(telemetry, duration, messages, attributes);
    }

    private AttributesBuilder attributes(String name, String type) {
        AttributesBuilder attributes = Attributes.builder()
                .put(MessagingAttributes.OPERATION_NAME, name)
                .put(MessagingAttributes.OPERATION_TYPE, type)
                .putAll(telemetry.server);
        if (!system.isEmpty()) {
            attributes.put(telemetry.attributes.system, system);
        }
        return attributes;
    }

    private String named(String usual) {
        return operation == null ? usual : operation;
    }
}
