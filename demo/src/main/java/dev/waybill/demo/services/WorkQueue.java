// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.services;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.Map;

/**
 * The queue as the broker knows it.
 *
 * <p>On a broker that others use too, its name must be nobody else's, and it must not stay behind.
 */
public record WorkQueue(String name) {
    /** How long the broker keeps it without a worker. */
    private static final int EXPIRES_AFTER_MILLIS = 10 * 60 * 1_000;

    /** For two processes, which must agree on the name. */
    public static WorkQueue ofTwoProcesses() {
        return new WorkQueue("waybill-demo.task_queue");
    }

    /** Makes sure that it is there; it goes with its last worker, or expires if none comes. */
    public void declare(Channel channel) throws IOException {
        boolean durable = false;
        boolean exclusive = false;
        boolean autoDelete = true;
        channel.queueDeclare(name, durable, exclusive, autoDelete, Map.of("x-expires", EXPIRES_AFTER_MILLIS));
    }
}
