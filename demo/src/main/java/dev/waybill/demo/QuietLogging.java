// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Lets the libraries say what went wrong, in a line without its stack trace, and nothing else. */
final class QuietLogging {
    private QuietLogging() {}

    static void install() {
        LogManager.getLogManager().reset();
        Handler handler = new ConsoleHandler();
        handler.setLevel(Level.WARNING);
        handler.setFormatter(new OneLine());
        Logger.getLogger("").addHandler(handler);
    }

    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord event) {
            Throwable reason = event.getThrown();
            return event.getLevel() + " " + event.getLoggerName() + ": " + formatMessage(event)
                    + (reason == null ? "" : " (" + reason.getMessage() + ")") + System.lineSeparator();
        }
    }
}
