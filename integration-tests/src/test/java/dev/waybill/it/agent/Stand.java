// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.agent;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.Inbox;
import dev.waybill.it.Patience;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where one journey of messages begins and ends: its queue, and what is told of each message that arrives. */
final class Stand {
    static final String USER = "ada";
    static final byte[] EMAIL = "Dear Ada, thank you for your order".getBytes();

    private final Journey journey;
    private final OpenTelemetry openTelemetry;
    private final Channel channel;
    private final String queue;
    private final Inbox<Arrived> arrivals = new Inbox<>();

    Stand(Journey journey, OpenTelemetry openTelemetry, Connection connection) throws IOException {
        this.journey = journey;
        this.openTelemetry = openTelemetry;
        this.channel = connection.createChannel();
        this.queue = channel.queueDeclare("", false, true, false, null).getQueue();
    }

    OpenTelemetry openTelemetry() {
        return openTelemetry;
    }

    Channel channel() {
        return channel;
    }

    String queue() {
        return queue;
    }

    void publish(AMQP.BasicProperties properties, byte[] body) throws IOException {
        channel.basicPublish("", queue, properties, body);
    }

    @Nullable
    Object publishAll(Object messages) throws IOException {
        for (Object message : (List<?>) messages) {
            publish((AMQP.BasicProperties) message, EMAIL);
        }
        return null;
    }

    GetResponse take() {
        return Patience.await().until(() -> channel.basicGet(queue, true), Objects::nonNull);
    }

    void consume(DeliverCallback callback) throws IOException {
        channel.basicConsume(queue, true, callback, tag -> {});
    }

    /** What a customer's request causes: this is the journey's root, by its name. */
    void request(Work work) throws Exception {
        Span request = openTelemetry
                .getTracer("shop")
                .spanBuilder(journey.name())
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        Baggage customer = Baggage.builder().put("user.id", USER).build();
        try (Scope scope = Context.current().with(request).with(customer).makeCurrent()) {
            work.run();
        } finally {
            request.end();
        }
    }

    /** Handles a message: some work. */
    void arrived(Map<String, Object> headers) {
        openTelemetry.getTracer("shop").spanBuilder("send email").startSpan().end();
        arrivals.add(new Arrived(
                journey,
                String.valueOf(headers.get("traceparent")),
                Baggage.current().getEntryValue("user.id")));
    }

    void arrived(String tag, Delivery delivery) {
        arrived(delivery.getProperties().getHeaders());
    }

    void arrived(GetResponse message) {
        arrived(message.getProps().getHeaders());
    }

    /** All messages of the journey, once they are handled. */
    List<Arrived> arrivals() throws InterruptedException {
        List<Arrived> all = new ArrayList<>();
        while (all.size() < journey.messages()) {
            all.add(arrivals.next());
        }
        return all;
    }

    static List<AMQP.BasicProperties> messages(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> new AMQP.BasicProperties())
                .toList();
    }

    /** What happens within a request. */
    interface Work {
        void run() throws Exception;
    }
}
