// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskQueue;

/** How an application calls RabbitMQ's client. */
enum Way {
    RAW {
        @Override
        TaskQueue sending(TaskQueue queue, RecordedSpans spans) {
            return queue;
        }

        @Override
        TaskHandler handling(TaskHandler handler, RecordedSpans spans) {
            return handler;
        }
    },

    WRAPPED {
        @Override
        TaskQueue sending(TaskQueue queue, RecordedSpans spans) {
            return TracedTaskQueue.wrap(queue, spans.openTelemetry());
        }

        @Override
        TaskHandler handling(TaskHandler handler, RecordedSpans spans) {
            return TracedTaskHandler.wrap(handler, spans.openTelemetry());
        }
    };

    abstract TaskQueue sending(TaskQueue queue, RecordedSpans spans);

    abstract TaskHandler handling(TaskHandler handler, RecordedSpans spans);
}
