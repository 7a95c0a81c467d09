// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import com.rabbitmq.client.LongString;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The type in which RabbitMQ's client delivers every text of a header. */
final class RabbitText {
    /** Whether RabbitMQ's client is there at all; without it no value can be a {@code LongString}. */
    static final boolean PRESENT = isPresent();

    private RabbitText() {}

    /** The text, or null if the value is no {@code LongString} or too long. */
    static @Nullable String of(Object value, int maxLength) {
        return value instanceof LongString text && text.length() <= maxLength
                ? new String(text.getBytes(), StandardCharsets.UTF_8)
                : null;
    }

    /** How many bytes the value takes, with those of its length, if it is a {@code LongString}, or else zero. */
    static long sizeOf(Object value) {
        return value instanceof LongString text ? 4 + text.length() : 0;
    }

    private static boolean isPresent() {
        try {
            return LongString.class.isInterface();
        } catch (LinkageError absent) {
            return false;
        }
    }
}
