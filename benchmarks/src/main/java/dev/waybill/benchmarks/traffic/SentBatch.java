// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import java.util.List;

/** Sends several orders in one call, with a span for each. */
@TracedProducer(destination = "orders")
public interface SentBatch extends Endpoint<List<AMQP.BasicProperties>> {}
