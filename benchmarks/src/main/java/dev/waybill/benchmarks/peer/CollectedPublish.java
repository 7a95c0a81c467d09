// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.observation.ObservationCollector;
import dev.waybill.benchmarks.traffic.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Sends a message as RabbitMQ's client does with a collector of observations. */
record CollectedPublish(ObservationCollector collector, Endpoint<AMQP.BasicProperties> delegate)
        implements Endpoint<AMQP.BasicProperties>, ObservationCollector.ConnectionInfo {
    private static final ByteBuffer BODY = ByteBuffer.allocate(256);
    private static final AMQP.Basic.Publish PUBLISH =
            new AMQP.Basic.Publish.Builder().exchange("").routingKey("orders").build();

    @Override
    public void accept(AMQP.BasicProperties properties) {
        try {
            collector.publish(delegate::accept, PUBLISH, properties, BODY, this);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String getPeerAddress() {
        return "127.0.0.1";
    }

    @Override
    public int getPeerPort() {
        return 5672;
    }
}
