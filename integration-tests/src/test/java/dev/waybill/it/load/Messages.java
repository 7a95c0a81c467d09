// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import com.rabbitmq.client.AMQP;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The messages of a run, which are all alike but for their ids. */
final class Messages {
    private static final byte[] BODY = new byte[100];

    private Messages() {}

    static AMQP.BasicProperties properties(int id) {
        return new AMQP.BasicProperties.Builder()
                .messageId(Integer.toString(id))
                .build();
    }

    static byte[] body() {
        return BODY;
    }

    static int idOf(AMQP.@Nullable BasicProperties properties) {
        return Integer.parseInt(Objects.requireNonNull(properties, "properties").getMessageId());
    }
}
