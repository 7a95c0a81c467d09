// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;

/** Handles orders in the words of RabbitMQ's client. */
@TracedConsumer(destination = "orders")
public interface HandledDelivery extends Endpoint<Delivery> {}
