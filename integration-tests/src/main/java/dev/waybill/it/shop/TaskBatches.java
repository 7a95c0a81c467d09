// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Batch;
import dev.waybill.CreationContext;
import dev.waybill.TracedProducer;
import java.io.IOException;
import java.util.List;

/** Many tasks at once, in each of the ways that a batch may be traced. */
@TracedProducer(destination = "task_queue")
public interface TaskBatches {
    void publish(List<AMQP.BasicProperties> properties) throws IOException;

    @TracedProducer(batch = Batch.ONE_SPAN)
    void publishAsOne(List<AMQP.BasicProperties> properties) throws IOException;

    @TracedProducer(creationContext = CreationContext.KEEP)
    void republish(List<AMQP.BasicProperties> properties) throws IOException;

    @TracedProducer(batch = Batch.ONE_SPAN, creationContext = CreationContext.KEEP)
    void republishAsOne(List<AMQP.BasicProperties> properties) throws IOException;

    @TracedProducer(creationContext = CreationContext.KEEP)
    void forward(AMQP.BasicProperties properties, byte[] body) throws IOException;
}
