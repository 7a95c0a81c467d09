// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.BaggageEntry;
import dev.waybill.TracedProducer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tasks that a customer's request caused. */
@TracedProducer(destination = "task_queue")
public interface CustomerTasks {
    void publish(
            @BaggageEntry("user.id") @Nullable String userId,
            @BaggageEntry("session.id") @Nullable String sessionId,
            AMQP.@Nullable BasicProperties properties,
            byte[] body)
            throws IOException;
}
