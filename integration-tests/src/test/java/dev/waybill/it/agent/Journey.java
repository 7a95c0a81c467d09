// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.agent;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.shapes.HandlesDeliveries;
import dev.waybill.it.shapes.TracedHandlesDeliveries;
import dev.waybill.it.shop.ConfirmedTasks;
import dev.waybill.it.shop.InvoiceConsumer;
import dev.waybill.it.shop.ParcelHandler;
import dev.waybill.it.shop.TaskBatches;
import dev.waybill.it.shop.TaskPoll;
import dev.waybill.it.shop.TracedConfirmedTasks;
import dev.waybill.it.shop.TracedInvoiceConsumer;
import dev.waybill.it.shop.TracedParcelHandler;
import dev.waybill.it.shop.TracedResultReducer;
import dev.waybill.it.shop.TracedTaskBatches;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskPoll;
import dev.waybill.it.shop.TracedTaskQueue;
import dev.waybill.it.shop.TracedTaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A way of messages through the shop. */
enum Journey {
    /** Delivered to RabbitMQ's callback, which is traced. */
    CALLBACK(1) {
        @Override
        void begin(Stand stand) throws Exception {
            stand.consume(TracedTaskHandler.wrap(stand::arrived, stand.openTelemetry()));
            send(stand);
        }
    },

    /** Delivered to RabbitMQ's older callback. */
    CONSUMER(1) {
        @Override
        void begin(Stand stand) throws Exception {
            InvoiceConsumer consumer = Delegate.of(InvoiceConsumer.class, arguments -> {
                if (arguments.length == 4) {
                    stand.arrived(((AMQP.BasicProperties) arguments[2]).getHeaders());
                }
                return null;
            });
            stand.channel()
                    .basicConsume(stand.queue(), true, TracedInvoiceConsumer.wrap(consumer, stand.openTelemetry()));
            send(stand);
        }
    },

    /** Handled by an object of the shop's, whose failure the callback keeps to itself. */
    CAUGHT_FAILURE(1) {
        @Override
        void begin(Stand stand) throws Exception {
            ParcelHandler parcels = TracedParcelHandler.wrap(
                    Delegate.of(ParcelHandler.class, arguments -> {
                        stand.arrived("", (Delivery) arguments[0]);
                        throw new IllegalStateException("no such parcel");
                    }),
                    stand.openTelemetry());
            stand.consume(
                    (tag, delivery) -> assertThatIllegalStateException().isThrownBy(() -> parcels.packed(delivery)));
            send(stand);
        }
    },

    /** Handled by a consumer that believes nobody. */
    UNTRUSTED(1) {
        @Override
        void begin(Stand stand) throws Exception {
            ParcelHandler parcels = TracedParcelHandler.wrap(
                    Delegate.of(ParcelHandler.class, arguments -> {
                        stand.arrived("", (Delivery) arguments[0]);
                        return null;
                    }),
                    stand.openTelemetry());
            stand.consume((tag, delivery) -> parcels.trackedByPartner(delivery));
            send(stand);
        }
    },

    /** Handled by what answers later. */
    LATER(1) {
        @Override
        void begin(Stand stand) throws Exception {
            HandlesDeliveries tasks = TracedHandlesDeliveries.wrap(
                    Delegate.of(HandlesDeliveries.class, arguments -> {
                        stand.arrived("", (Delivery) arguments[0]);
                        return CompletableFuture.completedFuture("done");
                    }),
                    stand.openTelemetry());
            stand.consume((tag, delivery) -> tasks.oneLater(delivery));
            send(stand);
        }
    },

    /** Sent with a confirm. */
    CONFIRMED(1) {
        @Override
        void begin(Stand stand) throws Exception {
            stand.consume(TracedTaskHandler.wrap(stand::arrived, stand.openTelemetry()));
            ConfirmedTasks tasks = TracedConfirmedTasks.wrap(
                    Delegate.of(ConfirmedTasks.class, arguments -> {
                        stand.publish((AMQP.BasicProperties) arguments[0], Stand.EMAIL);
                        return CompletableFuture.completedFuture(1L);
                    }),
                    stand.openTelemetry());
            stand.request(() -> tasks.publish(null, Stand.EMAIL));
        }
    },

    /** Asked for, and then handled. */
    PULL(1) {
        @Override
        void begin(Stand stand) throws Exception {
            send(stand);
            TaskPoll poll =
                    TracedTaskPoll.wrap(Delegate.of(TaskPoll.class, arguments -> stand.take()), stand.openTelemetry());
            TracedTaskRunner.wrap(stand::arrived, stand.openTelemetry()).run(poll.next());
        }
    },

    /** Sent in one call, below one span. */
    BATCH_AS_ONE(3) {
        @Override
        void begin(Stand stand) throws Exception {
            stand.consume(TracedTaskHandler.wrap(stand::arrived, stand.openTelemetry()));
            stand.request(() -> batches(stand).publishAsOne(Stand.messages(3)));
        }
    },

    /** Sent in one call, each with a span of its own. */
    BATCH(3) {
        @Override
        void begin(Stand stand) throws Exception {
            stand.consume(TracedTaskHandler.wrap(stand::arrived, stand.openTelemetry()));
            stand.request(() -> batches(stand).publish(Stand.messages(3)));
        }
    },

    /** Handled in one call. */
    REDUCED(3) {
        @Override
        void begin(Stand stand) throws Exception {
            List<Delivery> results = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                send(stand);
                GetResponse result = stand.take();
                results.add(new Delivery(result.getEnvelope(), result.getProps(), result.getBody()));
            }
            TracedResultReducer.wrap(
                            all -> {
                                all.forEach(it -> stand.arrived("", it));
                                return all.size();
                            },
                            stand.openTelemetry())
                    .reduce(results);
        }
    };

    private final int messages;

    Journey(int messages) {
        this.messages = messages;
    }

    /** Sends the messages, and handles them when they arrive. */
    abstract void begin(Stand stand) throws Exception;

    int messages() {
        return messages;
    }

    int producerSpans() {
        return this == BATCH_AS_ONE ? 1 : messages;
    }

    private static void send(Stand stand) throws Exception {
        TracedTaskQueue tasks = TracedTaskQueue.wrap(stand::publish, stand.openTelemetry());
        stand.request(() -> tasks.publish(null, Stand.EMAIL));
    }

    private static TaskBatches batches(Stand stand) {
        return TracedTaskBatches.wrap(
                Delegate.of(TaskBatches.class, arguments -> stand.publishAll(arguments[0])), stand.openTelemetry());
    }
}
