// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.inject;

import dev.waybill.it.shop.Order;
import dev.waybill.it.shop.Orders;
import java.util.Map;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Sends orders with Spring's template. */
record SpringOrders(RabbitTemplate rabbit, String queue) implements Orders {
    @Override
    public void created(Order order, String region, Map<String, Object> headers) {
        rabbit.convertAndSend(queue, (Object) order.id(), message -> {
            message.getMessageProperties().getHeaders().putAll(headers);
            return message;
        });
    }

    @Override
    public long waiting() {
        Long count = rabbit.execute(channel -> channel.messageCount(queue));
        return count == null ? 0 : count;
    }
}
