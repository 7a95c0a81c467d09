// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.inject;

import dev.waybill.it.shop.OrderHandler;
import dev.waybill.it.shop.Orders;
import dev.waybill.it.shop.TracedOrderHandler;
import dev.waybill.it.shop.TracedOrders;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.amqp.rabbit.annotation.EnableRabbit;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerContainerFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableRabbit
class SpringRabbitWiring {
    @Bean
    Orders orders(RabbitTemplate rabbit, @Value("${orders.queue}") String queue, OpenTelemetry openTelemetry) {
        return TracedOrders.wrap(new SpringOrders(rabbit, queue), openTelemetry);
    }

    @Bean
    OrderHandler orderHandler(Picker picker, OpenTelemetry openTelemetry) {
        return TracedOrderHandler.wrap((orderId, headers) -> picker.pick(orderId), openTelemetry);
    }

    @Bean
    SpringListener listener(OrderHandler orders) {
        return new SpringListener(orders);
    }

    @Bean
    SimpleRabbitListenerContainerFactory rabbitListenerContainerFactory(ConnectionFactory connections) {
        SimpleRabbitListenerContainerFactory factory = new SimpleRabbitListenerContainerFactory();
        factory.setConnectionFactory(connections);
        return factory;
    }

    @Bean
    RabbitTemplate rabbitTemplate(ConnectionFactory connections) {
        return new RabbitTemplate(connections);
    }
}
