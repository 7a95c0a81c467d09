// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.Map;

/** The span that sent a message, which is the only one of its number. */
record Sender(int number) {
    private static final String TRACE = "%032x";
    private static final String SPAN = "%016x";

    static Sender of(int thread, int call) {
        return new Sender(1 + thread * 1_000_000 + call);
    }

    String traceId() {
        return TRACE.formatted(number);
    }

    String spanId() {
        return SPAN.formatted(number);
    }

    /** As the receiver knows it. */
    SpanContext context() {
        return SpanContext.createFromRemoteParent(
                traceId(), spanId(), TraceFlags.getSampled(), TraceState.getDefault());
    }

    AMQP.BasicProperties properties() {
        return new AMQP.BasicProperties.Builder()
                .messageId(Integer.toString(number))
                .headers(Map.of("traceparent", "00-" + traceId() + "-" + spanId() + "-01"))
                .build();
    }

    Delivery delivery() {
        return new Delivery(new Envelope(number, false, "", "task_queue"), properties(), new byte[0]);
    }

    /** Who sent this message, by its id. */
    static Sender of(Delivery delivery) {
        return new Sender(Integer.parseInt(delivery.getProperties().getMessageId()));
    }
}
