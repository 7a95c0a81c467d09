// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import com.rabbitmq.client.Delivery;
import dev.waybill.it.Senders;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;

/** The span that sent a message, which is the only one of its number. */
record Sender(int number) {
    static Sender of(int thread, int call) {
        return new Sender(1 + thread * 1_000_000 + call);
    }

    /** Who sent this message. */
    static Sender of(Delivery delivery) {
        return new Sender((int) delivery.getEnvelope().getDeliveryTag());
    }

    String spanId() {
        return Senders.span(number);
    }

    /** As the receiver knows it. */
    SpanContext context() {
        return SpanContext.createFromRemoteParent(
                Senders.trace(number), spanId(), TraceFlags.getSampled(), TraceState.getDefault());
    }

    Delivery delivery() {
        return Senders.delivery(number);
    }
}
