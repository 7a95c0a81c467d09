// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import dev.waybill.TracedConsumer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A worker that asks for its tasks. */
@TracedConsumer(destination = "task_queue")
public interface TaskPoll {
    @Nullable
    GetResponse next() throws IOException;

    Optional<Delivery> nextIfAny() throws IOException;

    List<GetResponse> next(int atMost) throws IOException;

    CompletableFuture<GetResponse> nextWithin(long millis);
}
