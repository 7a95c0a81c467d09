// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the text of a header whose value may be of any type. */
final class HeaderValue {
    /** In bytes or characters: what W3C Baggage asks everyone to carry. No longer text is taken from a message. */
    static final int MAX_LENGTH = 8192;

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
}
