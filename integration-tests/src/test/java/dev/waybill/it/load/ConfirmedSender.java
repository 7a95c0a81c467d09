// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmCallback;
import dev.waybill.it.shop.TaskQueue;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends on one channel, for any number of threads, with a limited number of messages on their way to the broker. */
final class ConfirmedSender implements TaskQueue {
    private static final int ON_THEIR_WAY = 100;
    private static final long PATIENCE_SECONDS = 30;

    private final Channel channel;
    private final String queue;
    private final Confirms confirms;
    private final Semaphore window = new Semaphore(ON_THEIR_WAY);
    private final ConcurrentSkipListMap<Long, Integer> unconfirmed = new ConcurrentSkipListMap<>();

    ConfirmedSender(Channel channel, String queue, Confirms confirms) throws IOException {
        this.channel = channel;
        this.queue = queue;
        this.confirms = confirms;
        channel.confirmSelect();
        channel.addConfirmListener(settling(true), settling(false));
    }

    /** Waits for room in the window, which each {@link #publish} takes up and each confirm gives back. */
    void awaitRoom() throws InterruptedException {
        if (!window.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the broker has confirmed nothing for " + PATIENCE_SECONDS + " seconds");
        }
    }

    @Override
    public synchronized void publish(AMQP.@Nullable BasicProperties properties, byte[] body) throws IOException {
        unconfirmed.put(channel.getNextPublishSeqNo(), Messages.idOf(properties));
        channel.basicPublish("", queue, properties, body);
    }

    private ConfirmCallback settling(boolean taken) {
        return (tag, multiple) -> {
            Map<Long, Integer> told =
                    multiple ? unconfirmed.headMap(tag, true) : unconfirmed.subMap(tag, true, tag, true);
            told.values().forEach(id -> {
                confirms.settled(id, taken);
                window.release();
            });
            told.clear();
        };
    }

    interface Confirms {
        void settled(int id, boolean taken);
    }
}
