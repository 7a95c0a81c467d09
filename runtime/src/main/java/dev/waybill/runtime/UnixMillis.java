// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import org.jspecify.annotations.Nullable;

/** A time as messages carry it: decimal digits that count the milliseconds since 1970. */
final class UnixMillis {
    /** Enough until the year 33658, and no overflow. */
    private static final int MAX_DIGITS = 15;

    private UnixMillis() {}

    /** Negative if the text is no such time. */
    static long parse(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MAX_DIGITS) {
            return -1;
        }
        long millis = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            millis = millis * 10 + digit;
        }
        return millis;
    }

    /** Seconds from then until now; none if another machine's clock is ahead of ours. */
    static double secondsSince(long millis) {
        return Math.max(0, System.currentTimeMillis() - millis) / 1000.0;
    }
}
