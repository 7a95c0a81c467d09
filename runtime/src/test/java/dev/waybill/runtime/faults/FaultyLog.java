// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what Waybill logs while this is open, and may throw. */
final class FaultyLog extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("dev.waybill");
    private final AtomicInteger lines = new AtomicInteger();
    private final Fault fault;

    FaultyLog(Fault fault) {
        this.fault = fault;
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    int lines() {
        return lines.get();
    }

    @Override
    public void publish(LogRecord line) {
        lines.incrementAndGet();
        fault.during(Step.LOG, () -> {});
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
