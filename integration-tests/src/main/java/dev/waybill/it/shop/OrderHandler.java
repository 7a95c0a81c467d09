// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import java.util.Map;

/** Picks what was ordered. */
@TracedConsumer(destination = "orders", system = "rabbitmq")
public interface OrderHandler {
    void created(String orderId, @Carrier Map<String, Object> headers);
}
