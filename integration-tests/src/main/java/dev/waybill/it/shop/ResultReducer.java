// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;
import java.util.List;

/** Puts the results of many tasks together. */
@TracedConsumer(destination = "results")
public interface ResultReducer {
    long reduce(List<Delivery> results);
}
