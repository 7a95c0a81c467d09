// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations say about one method. Public for generated code.
 *
 * <p>A new member of an annotation becomes a new method here, so that code generated before still links. The generic step
 * comes last, so that the type of the field it is assigned to reaches the lambdas of an {@link InsideAdapter}.
 */
public final class Destination {
    private static final String RABBITMQ = "rabbitmq";

    private final WaybillTelemetry telemetry;
    private final DestinationText text;
    private String system = "";
    private @Nullable String operation;
    private Relation relation = Relation.AUTO;

    Destination(WaybillTelemetry telemetry, DestinationText text) {
        this.telemetry = telemetry;
        this.text = text;
    }

    /** The messaging system, {@code messaging.system.name}. */
    public Destination system(String system) {
        this.system = requireNonNull(system, "system");
        return this;
    }

    /** What the system calls the operation, {@code messaging.operation.name}, where it is not the usual word. */
    public Destination operation(String operation) {
        this.operation = requireNonNull(operation, "operation");
        return this;
    }

    /** How the span of a consumer relates to the sender's, where it is not {@link Relation#AUTO}. */
    public Destination relation(Relation relation) {
        this.relation = requireNonNull(relation, "relation");
        return this;
    }

    /** Calls that send one message. */
    public <M> Operation<M> producer(CarrierWriter<M> carrier) {
        HeaderLimit limit = system.equals(RABBITMQ) ? telemetry.headerLimit() : HeaderLimit.NONE;
        return operation(new Producer<>(telemetry, spans("send", "send", SpanKind.PRODUCER), limit, carrier), carrier);
    }

    /** Calls that process one message. */
    public <M> Operation<M> consumer(TextMapGetter<? super M> carrier) {
        SpanTemplate spans = spans("process", "process", SpanKind.CONSUMER);
        return operation(new Consumer<>(telemetry, spans, relation, carrier), carrier);
    }

    @SuppressWarnings("unchecked") // an adapter describes what it reads or writes
    private <M> Operation<M> operation(Role<M> role, Object adapter) {
        requireNonNull(adapter, "carrier");
        return new Operation<>(
                telemetry,
                text,
                role,
                adapter instanceof MessageDescriber<?> describer ? (MessageDescriber<? super M>) describer : null);
    }

    private SpanTemplate spans(String usualName, String type, SpanKind kind) {
        String name = operation == null ? usualName : operation;
        AttributesBuilder attributes = Attributes.builder()
                .put(MessagingAttributes.OPERATION_NAME, name)
                .put(MessagingAttributes.OPERATION_TYPE, type)
                .putAll(telemetry.server());
        if (!system.isEmpty()) {
            attributes.put(telemetry.attributes().system, system);
        }
        if (text.isTemplate()) {
            attributes.put(MessagingAttributes.DESTINATION_TEMPLATE, text.text());
        }
        return new SpanTemplate(telemetry, name + " " + text.text(), kind, text, attributes.build());
    }
}
