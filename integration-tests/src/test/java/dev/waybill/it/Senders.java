// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Messages of other services, each with a sender of its own, where no broker is needed. */
public final class Senders {
    private Senders() {}

    public static String trace(int sender) {
        return String.format("%032x", 0xa000000 + sender);
    }

    public static String span(int sender) {
        return String.format("%016x", 0xb000000 + sender);
    }

    static String traceparent(int sender) {
        return "00-" + trace(sender) + "-" + span(sender) + "-01";
    }

    static Map<String, Object> headers(int sender) {
        return new HashMap<>(Map.of("traceparent", traceparent(sender)));
    }

    static AMQP.BasicProperties properties(String traceparent) {
        return new AMQP.BasicProperties.Builder()
                .headers(Map.of("traceparent", traceparent))
                .build();
    }

    /** From nobody, if the number is zero. */
    public static Delivery delivery(int sender) {
        AMQP.BasicProperties properties = sender == 0 ? new AMQP.BasicProperties() : properties(traceparent(sender));
        return new Delivery(new Envelope(sender, false, "", "task_queue"), properties, new byte[0]);
    }

    static List<Delivery> deliveries(int count) {
        List<Delivery> deliveries = new ArrayList<>();
        for (int sender = 1; sender <= count; sender++) {
            deliveries.add(delivery(sender));
        }
        return deliveries;
    }
}
