// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import com.rabbitmq.client.DeliverCallback;
import dev.waybill.it.Inbox;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.io.IOException;

/** A service in Java between two queues, traced by Waybill, which sends each task on with the headers that it had. */
final class ForwardingService implements AutoCloseable {
    private final RecordedSpans spans;
    private final Inbox<PeerSpan> forwarded = new Inbox<>();

    ForwardingService(PeerQueue from, PeerQueue to, TextMapPropagator propagator) throws IOException {
        this.spans = new RecordedSpans(propagator);
        TaskQueue next = TracedTaskQueue.wrap(
                (properties, body) -> {
                    forwarded.add(JavaService.currentSpan());
                    to.sender().publish(properties, body);
                },
                spans.openTelemetry());
        DeliverCallback handler = TracedTaskHandler.wrap(
                (tag, task) -> next.publish(task.getProperties(), task.getBody()), spans.openTelemetry());
        from.channel().basicConsume(from.name(), true, handler, tag -> {});
    }

    /** The span in which the next task was sent on. */
    PeerSpan next() throws InterruptedException {
        return forwarded.next();
    }

    @Override
    public void close() {
        spans.close();
    }
}
