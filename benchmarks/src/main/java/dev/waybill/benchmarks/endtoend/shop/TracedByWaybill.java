// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.HandledDelivery;
import dev.waybill.benchmarks.traffic.SentProperties;
import dev.waybill.benchmarks.traffic.TracedHandledDelivery;
import dev.waybill.benchmarks.traffic.TracedSentProperties;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;

/** The generated wrappers, with Waybill's defaults. */
record TracedByWaybill(OpenTelemetry openTelemetry) implements Tracing {
    @Override
    public Endpoint<AMQP.BasicProperties> sending(SentProperties orders) {
        return TracedSentProperties.wrap(orders, openTelemetry);
    }

    @Override
    public Endpoint<Delivery> handling(HandledDelivery orders) {
        return TracedHandledDelivery.wrap(orders, openTelemetry);
    }

    @Override
    public void close() {
        if (openTelemetry instanceof OpenTelemetrySdk sdk) {
            sdk.close();
        }
    }
}
