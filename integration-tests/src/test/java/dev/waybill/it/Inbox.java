// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What arrived on other threads, in order. */
public final class Inbox<T> {
    private final BlockingQueue<T> arrived = new LinkedBlockingQueue<>();

    public void add(T item) {
        arrived.add(item);
    }

    public T next() throws InterruptedException {
        T item = arrived.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (item == null) {
            throw new AssertionError("nothing arrived within " + Patience.LIMIT);
        }
        return item;
    }
}
