// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import com.rabbitmq.client.DeliverCallback;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;

/** What a run is made with: both ends of the queue as they are, or with something around them. */
interface Contender {
    TaskQueue sender(TaskQueue raw);

    DeliverCallback handler(DeliverCallback raw);

    /** RabbitMQ's client alone, what all others are measured against. */
    static Contender raw() {
        return new Contender() {
            @Override
            public TaskQueue sender(TaskQueue raw) {
                return raw;
            }

            @Override
            public DeliverCallback handler(DeliverCallback raw) {
                return raw;
            }
        };
    }

    static Contender wrapped(OpenTelemetry openTelemetry) {
        return new Contender() {
            @Override
            public TaskQueue sender(TaskQueue raw) {
                return TracedTaskQueue.wrap(raw, openTelemetry);
            }

            @Override
            public DeliverCallback handler(DeliverCallback raw) {
                return TracedTaskHandler.wrap(raw::handle, openTelemetry);
            }
        };
    }
}
