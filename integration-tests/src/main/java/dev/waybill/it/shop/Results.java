// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.TracedProducer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What came out of tasks, for whoever puts it together. */
@TracedProducer(destination = "results")
public interface Results {
    void publish(AMQP.@Nullable BasicProperties properties, byte[] body) throws IOException;
}
