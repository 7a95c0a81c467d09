// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.reports;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Where one report gets its results; the broker drops the queue when it is closed. */
final class ReplyQueue implements AutoCloseable {
    private final BlockingQueue<Delivery> replies = new LinkedBlockingQueue<>();
    private final Channel channel;
    private final String name;

    private ReplyQueue(Channel channel, String name) {
        this.channel = channel;
        this.name = name;
    }

    static ReplyQueue open(Connection connection) throws IOException {
        Channel channel = connection.createChannel();
        ReplyQueue queue = new ReplyQueue(channel, channel.queueDeclare().getQueue());
        channel.basicConsume(queue.name, true, (consumerTag, reply) -> queue.replies.add(reply), consumerTag -> {});
        return queue;
    }

    String name() {
        return name;
    }

    /** Waits until so many replies are there. */
    List<Delivery> take(int count, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<Delivery> taken = new ArrayList<>();
        while (taken.size() < count) {
            Delivery reply = next(deadline - System.nanoTime());
            if (reply == null) {
                throw new IOException("only " + taken.size() + " of " + count + " replies came in time");
            }
            taken.add(reply);
        }
        return taken;
    }

    private @Nullable Delivery next(long nanos) throws InterruptedIOException {
        try {
            return replies.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for replies");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } catch (TimeoutException silent) {
            throw new IOException("the broker did not close the channel", silent);
        }
    }
}
