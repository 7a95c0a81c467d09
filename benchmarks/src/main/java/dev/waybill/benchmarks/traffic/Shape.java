// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import java.util.List;
import java.util.Map;

/** The kinds of message that are measured, and where each carries its context. */
public enum Shape {
    SENT_HEADERS(new Traffic<Map<String, Object>>(
            Direction.SENT,
            "orders",
            "rabbitmq",
            HeadersCarrier.INSTANCE,
            Sample::headers,
            held -> List.<SentHeaders>of(held::hold, held::hold, held::hold),
            (delegate, openTelemetry) -> TracedSentHeaders.wrap((SentHeaders) delegate, openTelemetry))),

    SENT_PROPERTIES(new Traffic<AMQP.BasicProperties>(
            Direction.SENT,
            "orders",
            "rabbitmq",
            PropertiesCarrier.INSTANCE,
            Sample::properties,
            held -> List.<SentProperties>of(held::hold, held::hold, held::hold),
            (delegate, openTelemetry) -> TracedSentProperties.wrap((SentProperties) delegate, openTelemetry))),

    SENT_RECORD(new Traffic<EmailTask>(
            Direction.SENT,
            "emails",
            "aws_sqs",
            TaskCarrier.INSTANCE,
            Sample::task,
            held -> List.<SentTask>of(held::hold, held::hold, held::hold),
            (delegate, openTelemetry) -> TracedSentTask.wrap((SentTask) delegate, openTelemetry))),

    HANDLED_HEADERS(new Traffic<Map<String, Object>>(
            Direction.HANDLED,
            "orders",
            "rabbitmq",
            HeadersCarrier.INSTANCE,
            Sample::headers,
            held -> List.<HandledHeaders>of(held::hold, held::hold, held::hold),
            (delegate, openTelemetry) -> TracedHandledHeaders.wrap((HandledHeaders) delegate, openTelemetry))),

    HANDLED_DELIVERY(new Traffic<Delivery>(
            Direction.HANDLED,
            "orders",
            "rabbitmq",
            DeliveryCarrier.INSTANCE,
            Sample::delivery,
            held -> List.<HandledDelivery>of(held::hold, held::hold, held::hold),
            (delegate, openTelemetry) -> TracedHandledDelivery.wrap((HandledDelivery) delegate, openTelemetry))),

    HANDLED_RECORD(new Traffic<EmailTask>(
            Direction.HANDLED,
            "emails",
            "aws_sqs",
            TaskCarrier.INSTANCE,
            Sample::task,
            held -> List.<HandledTask>of(held::hold, held::hold, held::hold),
            (delegate, openTelemetry) -> TracedHandledTask.wrap((HandledTask) delegate, openTelemetry)));

    private final Traffic<?> traffic;

    Shape(Traffic<?> traffic) {
        this.traffic = traffic;
    }

    public Traffic<?> traffic() {
        return traffic;
    }
}
