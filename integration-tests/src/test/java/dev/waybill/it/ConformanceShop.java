// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.shop.ConfirmedTasks;
import dev.waybill.it.shop.Order;
import dev.waybill.it.shop.Orders;
import dev.waybill.it.shop.TaskBatches;
import dev.waybill.it.shop.TaskHandler;
import dev.waybill.it.shop.TaskPoll;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedConfirmedTasks;
import dev.waybill.it.shop.TracedCustomerTasks;
import dev.waybill.it.shop.TracedOrderHandler;
import dev.waybill.it.shop.TracedOrders;
import dev.waybill.it.shop.TracedReminders;
import dev.waybill.it.shop.TracedResultReducer;
import dev.waybill.it.shop.TracedTaskBatches;
import dev.waybill.it.shop.TracedTaskHandler;
import dev.waybill.it.shop.TracedTaskPoll;
import dev.waybill.it.shop.TracedTaskQueue;
import dev.waybill.runtime.RabbitSettlement;
import dev.waybill.runtime.WaybillTelemetry;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A shop without a broker, whose messages tell all that a message can. */
record ConformanceShop(WaybillTelemetry telemetry, boolean isFailing) {
    ConformanceShop failing() {
        return new ConformanceShop(telemetry, true);
    }

    TaskQueue tasks() {
        return TracedTaskQueue.wrap((properties, body) -> work(), telemetry);
    }

    TaskBatches batches() {
        return TracedTaskBatches.wrap(delegate(TaskBatches.class, () -> null), telemetry);
    }

    TaskHandler handler() {
        return TracedTaskHandler.wrap((tag, task) -> work(), telemetry);
    }

    /** Brings as many messages as it is told. */
    TaskPoll poll(int count) {
        List<GetResponse> responses = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new GetResponse(envelope(number), received(number), new byte[10], 0))
                .toList();
        return TracedTaskPoll.wrap(
                delegate(TaskPoll.class, () -> count == 1 ? responses.get(0) : responses), telemetry);
    }

    void order(String region) throws IOException {
        TracedOrders.wrap(delegate(Orders.class, () -> null), telemetry)
                .created(new Order("42", "ada"), region, new HashMap<>());
    }

    void remind(AMQP.BasicProperties properties) throws IOException {
        TracedReminders.wrap((it, body) -> work(), telemetry).remind(properties, new byte[0]);
    }

    void publishFor(String userId, AMQP.BasicProperties properties) throws IOException {
        TracedCustomerTasks.wrap((user, session, it, body) -> work(), telemetry)
                .publish(userId, null, properties, new byte[0]);
    }

    void confirmed(CompletableFuture<Long> answer) throws IOException {
        TracedConfirmedTasks.wrap(delegate(ConfirmedTasks.class, () -> answer), telemetry)
                .publish(properties(1), new byte[0])
                .join();
    }

    void pick(Map<String, Object> headers) {
        TracedOrderHandler.wrap((orderId, it) -> {}, telemetry).created("42", headers);
    }

    void reduce(int count) {
        TracedResultReducer.wrap(List::size, telemetry)
                .reduce(IntStream.rangeClosed(1, count).mapToObj(this::delivery).toList());
    }

    RabbitSettlement settlement() {
        return RabbitSettlement.of(delegate(Channel.class, () -> null), "task_queue", telemetry);
    }

    AMQP.BasicProperties properties(int number) {
        return properties(number, new HashMap<>(Map.of("tenant", "acme")));
    }

    AMQP.BasicProperties received(int number) {
        return properties(
                number,
                new HashMap<>(Map.of(
                        "tenant",
                        "acme",
                        "traceparent",
                        Senders.traceparent(number),
                        "waybill-sent-at",
                        Long.toString(System.currentTimeMillis()),
                        "x-delivery-count",
                        2,
                        "x-death",
                        List.of(Map.of("count", 3L, "reason", "rejected", "queue", "task_queue")))));
    }

    Delivery delivery(int number) {
        return new Delivery(envelope(number), received(number), new byte[10]);
    }

    private static AMQP.BasicProperties properties(int number, Map<String, Object> headers) {
        return new AMQP.BasicProperties.Builder()
                .messageId("message-" + number)
                .correlationId("conversation-" + number)
                .headers(headers)
                .build();
    }

    private static Envelope envelope(int number) {
        return new Envelope(number, true, "shop", "tasks.new");
    }

    private void work() throws IOException {
        if (isFailing) {
            throw new IOException("out of order");
        }
    }

    private <T> T delegate(Class<T> type, Callable<@Nullable Object> answer) {
        return new ShapedDelegate(() -> {
                    work();
                    return answer.call();
                })
                .as(type);
    }
}
