// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What anybody logs as a warning, instead of the console, which a fuzzer would fill by the gigabyte. */
final class Complaints extends Handler {
    private final List<String> lines = new ArrayList<>();

    static Complaints only() {
        LogManager.getLogManager().reset();
        Complaints complaints = new Complaints();
        complaints.setLevel(Level.WARNING);
        Logger.getLogger("").addHandler(complaints);
        return complaints;
    }

    List<String> taken() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getLoggerName() + ": " + line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
