// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import com.rabbitmq.client.AMQP;
import dev.waybill.Batch;
import dev.waybill.TracedProducer;
import java.util.List;

/** Sends several orders in one call, with one span for all. */
@TracedProducer(destination = "orders", batch = Batch.ONE_SPAN)
public interface SentBatchInOneSpan extends Endpoint<List<AMQP.BasicProperties>> {}
