// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.HandledDelivery;
import dev.waybill.benchmarks.traffic.SentProperties;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.function.Supplier;

/** What a program does about tracing. */
interface Tracing extends AutoCloseable {
    default void prepare(ConnectionFactory connections) {}

    default Endpoint<AMQP.BasicProperties> sending(SentProperties orders) {
        return orders;
    }

    default Endpoint<Delivery> handling(HandledDelivery orders) {
        return orders;
    }

    /** Exports what is still queued. */
    @Override
    default void close() {}

    /** A switch, so that no JVM loads the classes of another contender. */
    static Tracing by(Contender contender, Supplier<SpanExporter> exporter) {
        return switch (contender) {
            case RAW, AGENT, AGENT_FOR_RABBITMQ -> new Untraced();
            case BY_HAND -> new TracedByHand(ServiceSdk.exportingTo(exporter.get()));
            case WAYBILL -> new TracedByWaybill(ServiceSdk.exportingTo(exporter.get()));
            case WAYBILL_OFF -> new TracedByWaybill(OpenTelemetry.noop());
            case MICROMETER -> new TracedByMicrometer(ServiceSdk.exportingTo(exporter.get()));
        };
    }
}
