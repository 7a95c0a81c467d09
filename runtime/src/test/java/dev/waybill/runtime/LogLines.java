// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged while this is open, instead of on the console. */
final class LogLines extends Handler implements AutoCloseable {
    private final Logger logger;
    private final List<String> lines = new ArrayList<>();

    /** Waybill's. */
    LogLines() {
        this("dev.waybill");
    }

    private LogLines(String logger) {
        this.logger = Logger.getLogger(logger);
        this.logger.setUseParentHandlers(false);
        this.logger.addHandler(this);
    }

    /** Those of the logger with this name and all below it. */
    static LogLines of(String logger) {
        return new LogLines(logger);
    }

    List<String> all() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(new SimpleFormatter().formatMessage(line) + (line.getThrown() == null ? "" : " and a stack trace"));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
