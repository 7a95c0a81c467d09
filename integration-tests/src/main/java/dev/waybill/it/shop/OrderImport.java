// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.Carrier;
import dev.waybill.TracedConsumer;
import java.util.List;
import java.util.Map;

/** Takes over many orders at once, which come with a map of headers each. */
@TracedConsumer(destination = "orders", system = "rabbitmq")
public interface OrderImport {
    void take(List<String> orderIds, @Carrier List<Map<String, Object>> headers);
}
