// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import org.jspecify.annotations.Nullable;

/** An id as Datadog writes it: 64 bits as an unsigned decimal number. */
final class DecimalId {
    private static final String GREATEST = Long.toUnsignedString(-1);

    private DecimalId() {}

    /** The id's bits, or 0, which is no id, if the text is null or anything but ASCII digits of a number that fits. */
    static long parse(@Nullable String text) {
        return text != null && isNumber(text) && fits(text) ? Long.parseUnsignedLong(text) : 0;
    }

    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > GREATEST.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String number) {
        return number.length() < GREATEST.length() || number.compareTo(GREATEST) <= 0;
    }
}
