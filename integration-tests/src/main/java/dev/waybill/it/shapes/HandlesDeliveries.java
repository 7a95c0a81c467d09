// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import com.rabbitmq.client.Delivery;
import dev.waybill.TracedConsumer;

/** Handles what RabbitMQ delivers. */
@TracedConsumer(destination = "shapes")
public interface HandlesDeliveries extends Handles<Delivery> {}
