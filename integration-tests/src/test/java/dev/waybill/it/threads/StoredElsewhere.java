// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.ContextStorage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An application that decides first of all where its context is kept; tells what happened to one message. */
public final class StoredElsewhere implements Function<String, List<String>> {
    static final String SENT = "sent";
    static final String TRACED = "traced";
    static final String HANDLED = "handled";
    static final String FAILED = "failed with the handler's own exception";

    private final List<String> happened = new ArrayList<>();
    private final IOException refusal = new IOException("no such customer");

    @Override
    public List<String> apply(String storage) {
        ContextStorage.addWrapper(usual -> OwnStorage.valueOf(storage));
        try (RecordedSpans spans = new RecordedSpans()) {
            send(spans.openTelemetry());
        }
        return happened;
    }

    private void send(OpenTelemetry telemetry) {
        TaskHandler handler = TracedTaskHandler.wrap(
                (tag, task) -> {
                    happened.add(HANDLED);
                    throw refusal;
                },
                telemetry);
        TaskQueue queue = TracedTaskQueue.wrap(
                (properties, body) -> {
                    happened.add(SENT);
                    if (properties != null && properties.getHeaders().containsKey("traceparent")) {
                        happened.add(TRACED);
                    }
                    handler.handle("worker", new Delivery(new Envelope(1, false, "", "task_queue"), properties, body));
                },
                telemetry);
        try {
            queue.publish(null, new byte[0]);
        } catch (IOException failure) {
            if (failure == refusal) {
                happened.add(FAILED);
            }
        }
    }
}
