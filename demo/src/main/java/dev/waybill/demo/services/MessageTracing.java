// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.io.IOException;

/** How both services trace their tasks: the only difference between the two halves of the demo. */
public enum MessageTracing {
    /** Each service starts spans of its own, by hand, and nothing travels with the message. */
    WITHOUT_PROPAGATION {
        @Override
        TaskQueue queue(TaskQueue queue, OpenTelemetry openTelemetry) {
            return (properties, body) -> inSpan("send_to_queue", openTelemetry, () -> queue.publish(properties, body));
        }

        @Override
        TaskHandler handler(TaskHandler handler, OpenTelemetry openTelemetry) {
            return (consumerTag, task) ->
                    inSpan("process_queue_item", openTelemetry, () -> handler.handle(consumerTag, task));
        }
    },

    /** Both sides are wrapped in the classes that Waybill wrote, and the trace travels with the message. */
    WITH_WAYBILL {
        @Override
        TaskQueue queue(TaskQueue queue, OpenTelemetry openTelemetry) {
            return TracedTaskQueue.wrap(queue, openTelemetry);
        }

        @Override
        TaskHandler handler(TaskHandler handler, OpenTelemetry openTelemetry) {
            return TracedTaskHandler.wrap(handler, openTelemetry);
        }
    };

    abstract TaskQueue queue(TaskQueue queue, OpenTelemetry openTelemetry);

    abstract TaskHandler handler(TaskHandler handler, OpenTelemetry openTelemetry);

    private static void inSpan(String name, OpenTelemetry openTelemetry, Work work) throws IOException {
        Span span = openTelemetry.getTracer("demo").spanBuilder(name).startSpan();
        Scope scope = span.makeCurrent();
        try {
            work.run();
        } catch (IOException failure) {
            span.setStatus(StatusCode.ERROR, failure.getMessage()).recordException(failure);
            throw failure;
        } finally {
            scope.close();
            span.end();
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
