// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command that runs until Ctrl-C end in order: what it opened after this is closed before the process ends. */
final class CtrlC implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch pressed = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean awaited;

    CtrlC() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::onShutdown, "ctrl-c"));
    }

    void await() throws InterruptedException {
        awaited = true;
        pressed.await();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** Until the command waits, nothing needs order, and it would not notice. */
    private void onShutdown() {
        pressed.countDown();
        try {
            if (awaited) {
                closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
