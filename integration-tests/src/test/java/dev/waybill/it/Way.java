// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;

/** How an application calls RabbitMQ's client: by itself, or by way of wrappers. */
public enum Way {
    RAW {
        @Override
        public TaskQueue sending(TaskQueue queue, OpenTelemetry openTelemetry) {
            return queue;
        }

        @Override
        public TaskHandler handling(TaskHandler handler, OpenTelemetry openTelemetry) {
            return handler;
        }
    },

    WRAPPED {
        @Override
        public TaskQueue sending(TaskQueue queue, OpenTelemetry openTelemetry) {
            return TracedTaskQueue.wrap(queue, openTelemetry);
        }

        @Override
        public TaskHandler handling(TaskHandler handler, OpenTelemetry openTelemetry) {
            return TracedTaskHandler.wrap(handler, openTelemetry);
        }
    };

    public abstract TaskQueue sending(TaskQueue queue, OpenTelemetry openTelemetry);

    public abstract TaskHandler handling(TaskHandler handler, OpenTelemetry openTelemetry);
}
