// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedResultReducer;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/** An application that sends and handles messages with whatever OpenTelemetry its container has; tells how many. */
public final class DeployedShop implements ToIntFunction<OpenTelemetry> {
    static final int MESSAGES = 3;

    @Override
    public int applyAsInt(OpenTelemetry containers) {
        AtomicInteger passed = new AtomicInteger();
        TaskHandler handler = TracedTaskHandler.wrap((tag, task) -> passed.incrementAndGet(), containers);
        TaskQueue queue = TracedTaskQueue.wrap(
                (properties, body) -> {
                    passed.incrementAndGet();
                    handler.handle("worker", delivery(properties, body));
                },
                containers);
        try {
            queue.publish(null, new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        TracedResultReducer.wrap(results -> passed.addAndGet(results.size()), containers)
                .reduce(List.of(delivery(new AMQP.BasicProperties(), new byte[0])));
        return passed.get();
    }

    private static Delivery delivery(AMQP.BasicProperties properties, byte[] body) {
        return new Delivery(new Envelope(1, false, "", "task_queue"), properties, body);
    }
}
