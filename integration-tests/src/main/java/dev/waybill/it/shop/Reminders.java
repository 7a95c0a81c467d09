// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.AMQP;
import dev.waybill.Relation;
import dev.waybill.TracedProducer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a customer will be reminded of some day. */
@TracedProducer(destination = "reminders", relation = Relation.LINK)
public interface Reminders {
    void remind(AMQP.@Nullable BasicProperties properties, byte[] body) throws IOException;
}
