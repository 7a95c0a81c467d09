// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

/** Sends the properties of AMQP. */
@TracedProducer(destination = "shapes")
public interface SendsProperties extends Sends<AMQP.BasicProperties> {}
