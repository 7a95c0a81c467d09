// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.Inbox;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** A service in Java that takes orders and sends emails, each with the headers that its order had; traced by Waybill. */
final class ForwardingService implements AutoCloseable {
    private final PeerQueue orders;
    private final PeerQueue emails;

    ForwardingService(BrokerUnderTest broker) throws IOException, TimeoutException {
        this.orders = new PeerQueue(broker);
        this.emails = new PeerQueue(broker);
    }

    PeerQueue orders() {
        return orders;
    }

    PeerQueue emails() {
        return emails;
    }

    /** Sends the email for one order as part of the order's trace, and tells the span in which it did. */
    PeerSpan forward(TextMapPropagator propagator) throws IOException, InterruptedException {
        Inbox<PeerSpan> sent = new Inbox<>();
        try (RecordedSpans spans = new RecordedSpans(propagator)) {
            TaskQueue sender = sender(sent, spans);
            DeliverCallback handler = TracedTaskHandler.wrap(
                    (tag, order) -> sender.publish(order.getProperties(), order.getBody()), spans.openTelemetry());
            orders.handleNext(handler);
            return sent.next();
        }
    }

    /** Sends the email for one order in a trace of its own, and tells the span in which it did. */
    PeerSpan forwardAnew(TextMapPropagator propagator) throws IOException, InterruptedException {
        Inbox<PeerSpan> sent = new Inbox<>();
        try (RecordedSpans spans = new RecordedSpans(propagator)) {
            GetResponse order = orders.channel().basicGet(orders.name(), true);
            sender(sent, spans).publish(order.getProps(), order.getBody());
            return sent.next();
        }
    }

    private TaskQueue sender(Inbox<PeerSpan> sent, RecordedSpans spans) {
        return TracedTaskQueue.wrap(
                (properties, body) -> {
                    emails.sender().publish(properties, body);
                    sent.add(JavaService.currentSpan());
                },
                spans.openTelemetry());
    }

    @Override
    public void close() throws IOException {
        orders.close();
        emails.close();
    }
}
