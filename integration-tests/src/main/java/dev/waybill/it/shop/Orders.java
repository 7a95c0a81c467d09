// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import java.io.IOException;
import java.util.Map;

/** The orders that customers place, in the words of the shop. */
@TracedProducer(destination = "orders:order.{region}.created", system = "rabbitmq")
public interface Orders {
    void created(Order order, String region, @Carrier Map<String, Object> headers) throws IOException;

    /** How many orders wait to be picked. */
    @Untraced
    long waiting() throws IOException;
}
