// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;
import java.util.List;

/** Handles several orders in one call. */
@TracedConsumer(destination = "orders")
public interface HandledBatch extends Endpoint<List<Delivery>> {}
