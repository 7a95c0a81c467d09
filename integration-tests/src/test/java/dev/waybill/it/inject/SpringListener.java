// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.inject;

import dev.waybill.it.shop.OrderHandler;
import java.util.Map;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.messaging.handler.annotation.Headers;
import org.springframework.messaging.handler.annotation.Payload;

final class SpringListener {
    private final OrderHandler orders;

    SpringListener(OrderHandler orders) {
        this.orders = orders;
    }

    @RabbitListener(queues = "${orders.queue}")
    void onOrder(@Payload String orderId, @Headers Map<String, Object> headers) {
        orders.created(orderId, headers);
    }
}
