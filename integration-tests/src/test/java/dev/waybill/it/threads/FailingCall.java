// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.shop.ConfirmedTasks;
import dev.waybill.it.shop.EmailTask;
import dev.waybill.it.shop.TaskPoll;
import dev.waybill.it.shop.TracedConfirmedTasks;
import dev.waybill.it.shop.TracedEmailRound;
import dev.waybill.it.shop.TracedResultReducer;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskPoll;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A call of each kind whose business code leaves a scope open and then fails as badly as it can. */
enum FailingCall {
    SEND {
        @Override
        void make(OpenTelemetry telemetry) throws Exception {
            TracedTaskQueue.wrap((properties, body) -> fail(), telemetry).publish(null, new byte[0]);
        }
    },

    SEND_A_BATCH {
        @Override
        void make(OpenTelemetry telemetry) throws Exception {
            TracedEmailRound.wrap(emails -> fail(), telemetry)
                    .send(List.of(new EmailTask("ada", null), new EmailTask("grace", null)));
        }
    },

    SEND_WITH_A_CONFIRM {
        @Override
        void make(OpenTelemetry telemetry) throws Exception {
            TracedConfirmedTasks.wrap(new NoConfirms(), telemetry).publish(null, new byte[0]);
        }
    },

    HANDLE {
        @Override
        void make(OpenTelemetry telemetry) throws Exception {
            TracedTaskHandler.wrap((tag, task) -> fail(), telemetry).handle("worker", new Sender(1).delivery());
        }
    },

    HANDLE_A_BATCH {
        @Override
        void make(OpenTelemetry telemetry) {
            TracedResultReducer.wrap(results -> fail(), telemetry)
                    .reduce(List.of(new Sender(1).delivery(), new Sender(2).delivery()));
        }
    },

    PULL {
        @Override
        void make(OpenTelemetry telemetry) throws Exception {
            TracedTaskPoll.wrap(new NoTasks(), telemetry).next();
        }
    },

    PULL_FOR_LATER {
        @Override
        void make(OpenTelemetry telemetry) {
            TracedTaskPoll.wrap(new NoTasks(), telemetry).nextWithin(1);
        }
    };

    abstract void make(OpenTelemetry telemetry) throws Exception;

    private static <T> T fail() {
        Context.current().with(ContextKey.named("mess"), "left behind").makeCurrent();
        throw new OutOfMemoryError("as the business code would have it");
    }

    private static final class NoConfirms implements ConfirmedTasks {
        @Override
        public CompletableFuture<Long> publish(AMQP.BasicProperties properties, byte[] body) {
            return fail();
        }

        @Override
        public CompletionStage<Long> publishAll(List<AMQP.BasicProperties> properties) {
            return fail();
        }
    }

    private static final class NoTasks implements TaskPoll {
        @Override
        public GetResponse next() {
            return fail();
        }

        @Override
        public Optional<Delivery> nextIfAny() {
            return fail();
        }

        @Override
        public List<GetResponse> next(int atMost) {
            return fail();
        }

        @Override
        public CompletableFuture<GetResponse> nextWithin(long millis) {
            return fail();
        }
    }
}
