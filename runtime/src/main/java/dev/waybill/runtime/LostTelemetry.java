// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells in the log what telemetry was lost, since nobody else may notice: at most one line a minute.
 *
 * <p>A line costs a formatted string and whatever the application's handlers do, which a fault in every message would
 * multiply. Neither stack traces nor header values are logged: they may be an attacker's.
 */
final class LostTelemetry {
    private static final Logger LOGGER = Logger.getLogger("dev.waybill");
    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);
    private static final int MAX_REASON = 200;

    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());
    private final AtomicLong untold = new AtomicLong();

    /**
     * Never throws, not even what the log's handlers throw.
     *
     * @param reason what was thrown, or a text of our own
     */
    void report(String step, Object reason) {
        try {
            if (reason instanceof InterruptedException) {
                // Meant for the application, which is not to miss it.
                Thread.currentThread().interrupt();
            }
            if (isDue()) {
                log(step, reason instanceof Throwable thrown ? describe(thrown) : reason);
            }
        } catch (Throwable ignored) {
            // There is nobody left to tell.
        }
    }

    private boolean isDue() {
        long due = nextLine.get();
        long now = System.nanoTime();
        if (now - due < 0 || !nextLine.compareAndSet(due, now + PAUSE)) {
            untold.incrementAndGet();
            return false;
        }
        return true;
    }

    private void log(String step, Object reason) {
        LOGGER.log(
                Level.WARNING,
                "Telemetry of a message was lost, the message was not: could not {0} ({1}); {2} more since the last line",
                new Object[] {step, reason, untold.getAndSet(0)});
    }

    private static String describe(Throwable reason) {
        String type = reason.getClass().getName();
        String message;
        try {
            message = reason.getMessage();
        } catch (Throwable unreadable) {
            return type;
        }
        return message == null ? type : type.concat(": ").concat(printable(message));
    }

    private static String printable(String message) {
        StringBuilder text = new StringBuilder(Math.min(message.length(), MAX_REASON));
        for (int i = 0; i < message.length() && i < MAX_REASON; i++) {
            char c = message.charAt(i);
            text.append(isHarmless(c) ? c : '?');
        }
        return text.toString();
    }

    /** Neither ends the line, nor commands the terminal, nor begins what some logging frameworks look up. */
    private static boolean isHarmless(char c) {
        return Character.isLetterOrDigit(c) || c >= ' ' && c <= '~' && c != '$';
    }
}
