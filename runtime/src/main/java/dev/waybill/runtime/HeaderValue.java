// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the text of a header whose value may be of any type. */
final class HeaderValue {
    /** In bytes or characters: what W3C Baggage asks everyone to carry. No longer text is taken from a message. */
    static final int MAX_LENGTH = 8192;

    /** The bytes that one character takes in UTF-8 at most, half a surrogate pair included. */
    static final int MOST_BYTES = 3;

    private HeaderValue() {}

    /**
     * The text, or null if the value is absent, too long or of a type that is no text. Never calls {@code toString()}.
     *
     * @param maxLength in bytes or characters: longer values are not decoded
     */
    static @Nullable String text(@Nullable Object value, int maxLength) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return text.length() <= maxLength ? text : null;
        }
        if (value instanceof byte[] bytes) {
            return bytes.length <= maxLength ? new String(bytes, StandardCharsets.UTF_8) : null;
        }
        return RabbitText.PRESENT ? RabbitText.of(value, maxLength) : null;
    }

    /** How many bytes the text takes in UTF-8, where half a surrogate pair becomes a question mark. */
    static int bytes(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x800 && !Character.isSurrogate(c)) {
                bytes += 2;
            } else if (c >= 0x80 && c < 0x800) {
                bytes++;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 2;
                i++;
            }
        }
        return bytes;
    }
}
