// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large the headers of a message may become, so that a publish which is legal without a context stays legal with it.
 *
 * <p>All headers of an AMQP 0-9-1 message travel in one frame; the client refuses the message if they do not fit.
 */
final class HeaderLimit {
    /** For systems that set none. */
    static final HeaderLimit NONE = new HeaderLimit(Integer.MAX_VALUE);

    /** What the one length byte of an AMQP name can count; fields named after a baggage entry may be longer. */
    static final int MAX_NAME = 255;

    private static final int MAX_DEPTH = 32;

    private final int maxBytes;

    /** @param maxBytes the limit, as the headers are encoded on the wire */
    HeaderLimit(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    int maxBytes() {
        return maxBytes;
    }

    /**
     * Whether a message may have these headers.
     *
     * @param besideHeaders how many bytes more of the message count
     */
    boolean allows(Map<String, ?> headers, long besideHeaders) {
        long room = maxBytes - besideHeaders;
        return this == NONE || mostOf(headers) <= room || sizeOf(headers) <= room && areNamesShort(headers);
    }

    /**
     * At least what these headers take, by the lengths of their texts alone: far from the limit nobody need look at each
     * character.
     */
    private static long mostOf(Map<String, ?> headers) {
        long most = 0;
        for (Map.Entry<String, ?> header : headers.entrySet()) {
            String name = header.getKey();
            if (name == null || name.length() > MAX_NAME / HeaderValue.MOST_BYTES) {
                return Long.MAX_VALUE;
            }
            most += 2 + (long) HeaderValue.MOST_BYTES * name.length();
            most += header.getValue() instanceof String text
                    ? 4 + (long) HeaderValue.MOST_BYTES * text.length()
                    : sizeOf(header.getValue(), 0);
        }
        return most;
    }

    /**
     * What fits beside the headers: all fields, or those without baggage, or without trace state as well, or none.
     *
     * @param context asked for what it is without baggage only if need be
     */
    Map<String, String> fitting(
            Map<String, String> all, ContextFields context, Map<String, ?> headers, long besideHeaders) {
        long room = maxBytes - besideHeaders - sizeOf(headers);
        Map<String, String> left = shortNamed(all);
        if (sizeOf(left) > room) {
            left = shortNamed(context.withoutBaggage());
        }
        if (sizeOf(left) > room) {
            withoutTraceState(left);
        }
        return sizeOf(left) > room ? Map.of() : left;
    }

    private static Map<String, String> shortNamed(Map<String, String> fields) {
        Map<String, String> left = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (!isTooLong(field.getKey())) {
                left.put(field.getKey(), field.getValue());
            }
        }
        return left;
    }

    private static void withoutTraceState(Map<String, String> fields) {
        for (String name : List.copyOf(fields.keySet())) {
            if (Propagation.isTraceState(name)) {
                fields.remove(name);
            }
        }
    }

    private static boolean areNamesShort(Map<String, ?> headers) {
        for (String name : headers.keySet()) {
            if (isTooLong(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTooLong(@Nullable String name) {
        return name != null && HeaderValue.bytes(name) > MAX_NAME;
    }

    /** How many bytes these headers take in a message, without the four of their length (AMQP 0-9-1, 4.2.5.5). */
    static long sizeOf(Map<String, ?> headers) {
        return sizeOf(headers, 0);
    }

    /** How many bytes this text takes if its length takes one, such as a name; none if there is no text. */
    static int sizeOfShort(@Nullable String text) {
        return text == null ? 0 : 1 + HeaderValue.bytes(text);
    }

    private static long sizeOf(Map<?, ?> table, int depth) {
        long size = 0;
        for (Map.Entry<?, ?> header : table.entrySet()) {
            size += header.getKey() instanceof String name ? sizeOfShort(name) : 1;
            size += 1 + sizeOf(header.getValue(), depth);
        }
        return size;
    }

    private static long sizeOf(List<?> array, int depth) {
        long size = 0;
        for (Object item : array) {
            size += 1 + sizeOf(item, depth);
        }
        return size;
    }

    /** Without the byte that tells its type. */
    private static long sizeOf(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("headers nested deeper than " + MAX_DEPTH);
        }
        if (value instanceof String text) {
            return 4L + HeaderValue.bytes(text);
        }
        if (value instanceof byte[] bytes) {
            return 4L + bytes.length;
        }
        if (value instanceof Map<?, ?> table) {
            return 4 + sizeOf(table, depth + 1);
        }
        if (value instanceof List<?> array) {
            return 4 + sizeOf(array, depth + 1);
        }
        if (value instanceof Object[] array) {
            return 4 + sizeOf(Arrays.asList(array), depth + 1);
        }
        return value == null ? 0 : sizeOfScalar(value);
    }

    /** Of a type that RabbitMQ's client refuses anyway, any size will do. */
    private static long sizeOfScalar(Object value) {
        if (value instanceof Boolean || value instanceof Byte) {
            return 1;
        }
        if (value instanceof Short) {
            return 2;
        }
        if (value instanceof Integer || value instanceof Float) {
            return 4;
        }
        if (value instanceof BigDecimal) {
            return 5;
        }
        long text = RabbitText.PRESENT ? RabbitText.sizeOf(value) : 0;
        return text > 0 ? text : 8;
    }
}
