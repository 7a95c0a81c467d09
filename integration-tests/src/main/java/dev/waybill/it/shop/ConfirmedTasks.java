// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Tasks whose arrival at the broker is told later. */
@TracedProducer(destination = "task_queue")
public interface ConfirmedTasks {
    CompletableFuture<Long> publish(AMQP.@Nullable BasicProperties properties, byte[] body) throws IOException;

    CompletionStage<Long> publishAll(List<AMQP.BasicProperties> properties) throws IOException;
}
