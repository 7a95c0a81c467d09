// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.it.shop.EmailTask;
import dev.waybill.it.shop.Receipt;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one type.
 *
 * @param sentBy a message from the sender with a number; zero for none
 * @param headers what a message says of its context
 */
record ShapedMessages<M>(
        Class<?> type,
        IntFunction<? extends M> sentBy,
        Function<? super M, ? extends @Nullable Map<String, ?>> headers) {
    static final ShapedMessages<Delivery> DELIVERIES = new ShapedMessages<>(
            Delivery.class,
            Senders::delivery,
            delivery -> delivery.getProperties().getHeaders());

    static final ShapedMessages<GetResponse> RESPONSES = new ShapedMessages<>(
            GetResponse.class, ShapedMessages::response, it -> it.getProps().getHeaders());

    static final ShapedMessages<AMQP.BasicProperties> PROPERTIES = new ShapedMessages<>(
            AMQP.BasicProperties.class,
            sender ->
                    new AMQP.BasicProperties.Builder().headers(headers(sender)).build(),
            AMQP.BasicProperties::getHeaders);

    static final ShapedMessages<Map<String, Object>> HEADERS =
            new ShapedMessages<>(Map.class, ShapedMessages::headers, it -> it);

    static final ShapedMessages<Map<String, String>> LABELS =
            new ShapedMessages<>(Map.class, ShapedMessages::labels, it -> it);

    static final ShapedMessages<EmailTask> EMAILS = new ShapedMessages<>(
            EmailTask.class, sender -> new EmailTask("ada@example.com", labels(sender)), EmailTask::carrier);

    static final ShapedMessages<Receipt> RECEIPTS =
            new ShapedMessages<>(Receipt.class, ShapedMessages::receipt, Receipt::labels);

    /** The span whose context a message carries; empty if it carries none. */
    String spanIn(M message) {
        Map<String, ?> headers = headers().apply(message);
        Object traceparent = headers == null ? null : headers.get("traceparent");
        return traceparent == null ? "" : traceparent.toString().split("-")[2];
    }

    private static GetResponse response(int sender) {
        Delivery delivery = Senders.delivery(sender);
        return new GetResponse(delivery.getEnvelope(), delivery.getProperties(), delivery.getBody(), 0);
    }

    private static Map<String, Object> headers(int sender) {
        return sender == 0 ? new HashMap<>() : Senders.headers(sender);
    }

    private static Map<String, String> labels(int sender) {
        return sender == 0 ? new HashMap<>() : new HashMap<>(Map.of("traceparent", Senders.traceparent(sender)));
    }

    private static Receipt receipt(int sender) {
        Receipt receipt = new Receipt("order-" + sender);
        receipt.labels().putAll(labels(sender));
        return receipt;
    }
}
