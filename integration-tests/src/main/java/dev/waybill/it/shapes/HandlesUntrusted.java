// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import com.rabbitmq.client.Delivery;
import dev.waybill.Relation;
import dev.waybill.TracedConsumer;

/** Handles what RabbitMQ delivers in relation UNTRUSTED. */
@TracedConsumer(destination = "shapes", relation = Relation.UNTRUSTED)
public interface HandlesUntrusted extends Handles<Delivery> {}
