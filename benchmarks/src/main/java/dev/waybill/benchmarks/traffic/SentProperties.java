// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;

/** Sends orders in the words of RabbitMQ's client. */
@TracedProducer(destination = "orders")
public interface SentProperties extends Endpoint<AMQP.BasicProperties> {}
