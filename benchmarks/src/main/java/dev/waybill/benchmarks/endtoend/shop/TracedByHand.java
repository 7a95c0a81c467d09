// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.benchmarks.peer.handwritten.HandWrittenPeer;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.HandledDelivery;
import dev.waybill.benchmarks.traffic.SentProperties;
import dev.waybill.benchmarks.traffic.Shape;
import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.sdk.OpenTelemetrySdk;

/** The careful code, which shows what of Waybill's cost is OpenTelemetry's. */
record TracedByHand(OpenTelemetrySdk sdk) implements Tracing {
    @Override
    @SuppressWarnings("unchecked") // that is what these messages are
    public Endpoint<AMQP.BasicProperties> sending(SentProperties orders) {
        return byHand().traced((Traffic<AMQP.BasicProperties>) Shape.SENT_PROPERTIES.traffic(), orders);
    }

    @Override
    @SuppressWarnings("unchecked") // that is what these messages are
    public Endpoint<Delivery> handling(HandledDelivery orders) {
        return byHand().traced((Traffic<Delivery>) Shape.HANDLED_DELIVERY.traffic(), orders);
    }

    @Override
    public void close() {
        sdk.close();
    }

    private HandWrittenPeer byHand() {
        return new HandWrittenPeer(Surroundings.recording(sdk));
    }
}
