// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import java.util.List;

/** How the batches of messages pass that are measured. */
public enum BatchShape {
    /** Sent, each message with a span of its own as long as there are no more than 128. */
    CREATED(new Batch<AMQP.BasicProperties>(
            PropertiesCarrier.INSTANCE,
            Sample::properties,
            held -> List.<SentBatch>of(held::hold, held::hold, held::hold),
            (delegate, openTelemetry) -> TracedSentBatch.wrap((SentBatch) delegate, openTelemetry))),

    /** Sent, with one span for all. */
    SENT(new Batch<AMQP.BasicProperties>(
            PropertiesCarrier.INSTANCE,
            Sample::properties,
            held -> List.<SentBatchInOneSpan>of(held::hold, held::hold, held::hold),
            (delegate, openTelemetry) -> TracedSentBatchInOneSpan.wrap((SentBatchInOneSpan) delegate, openTelemetry))),

    /** Handled, with a link to each sender. */
    HANDLED(new Batch<Delivery>(
            DeliveryCarrier.INSTANCE,
            Sample::delivery,
            held -> List.<HandledBatch>of(held::hold, held::hold, held::hold),
            (delegate, openTelemetry) -> TracedHandledBatch.wrap((HandledBatch) delegate, openTelemetry)));

    private final Batch<?> batch;

    BatchShape(Batch<?> batch) {
        this.batch = batch;
    }

    public Batch<?> batch() {
        return batch;
    }
}
