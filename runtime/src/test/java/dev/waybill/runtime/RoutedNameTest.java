// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutedNameTest {
    private static final AttributeKey<String> NAME = stringKey("messaging.destination.name");
    private static final AttributeKey<String> TEMPLATE = stringKey("messaging.destination.template");

    private final Sdk sdk = Sdk.recording();

    @ParameterizedTest
    @CsvSource({
        "orders, order.created, email_queue, orders:order.created:email_queue",
        "orders, email_queue,   email_queue, orders:email_queue",
        "'',     email_queue,   email_queue, email_queue",
        "orders, '',            email_queue, orders:email_queue",
        "orders, order.created, '',          orders:order.created",
        "'',     '',            email_queue, email_queue",
        "'',     '',            '',          amq.default",
    })
    void namesWhatIsThereAndNothingTwice(String exchange, String routingKey, String queue, String name) {
        assertThat(new RoutedName(exchange, routingKey, queue).name).isEqualTo(name);
    }

    @Test
    void aMessageThatCameAnotherWayThanTheOneBeforeHasItsOwnName() {
        Operation<Delivery> handle = consumer("email_queue");

        handle.start(routed("orders", "order.created")).close();
        handle.start(routed("orders", "order.created")).close();
        handle.start(routed("orders", "order.paid")).close();
        handle.start(routed("returns", "order.paid")).close();
        handle.start(routed("orders", null)).close();
        handle.start(routed("orders", "order.created")).close();

        assertThat(told(NAME))
                .containsExactly(
                        "orders:order.created:email_queue",
                        "orders:order.created:email_queue",
                        "orders:order.paid:email_queue",
                        "returns:order.paid:email_queue",
                        "orders:email_queue",
                        "orders:order.created:email_queue");
        assertThat(told(TEMPLATE)).containsOnly("email_queue");
    }

    @Test
    void aDestinationWithPlaceholdersIsNamedByWhatFillsThem() {
        Operation<Delivery> handle = consumer("email.{region}");

        for (String region : List.of("eu", "us")) {
            handle.prepare()
                    .placeholder("region", region)
                    .start(routed("orders", "order.created"))
                    .close();
        }

        assertThat(told(NAME)).containsExactly("orders:order.created:email.eu", "orders:order.created:email.us");
        assertThat(told(TEMPLATE)).containsOnly("email.{region}");
    }

    private Operation<Delivery> consumer(String queue) {
        return sdk.telemetry().destination(queue).system("rabbitmq").consumer(DeliveryAdapter.INSTANCE);
    }

    private List<String> told(AttributeKey<String> key) {
        return sdk.spans().stream().map(span -> span.getAttributes().get(key)).toList();
    }

    private static Delivery routed(String exchange, String routingKey) {
        return new Delivery(
                new Envelope(1, false, exchange, routingKey), new AMQP.BasicProperties.Builder().build(), new byte[0]);
    }
}
