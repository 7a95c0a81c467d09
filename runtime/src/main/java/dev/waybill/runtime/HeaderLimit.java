// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How large the headers of a message may become, so that a publish which is legal without a context stays legal with it.
 *
 * <p>All headers of an AMQP 0-9-1 message travel in one frame; the client refuses the message if they do not fit.
 *
 * @param maxBytes the limit, as the headers are encoded on the wire
 */
record HeaderLimit(int maxBytes) {
    /** For systems that set none. */
    static final HeaderLimit NONE = new HeaderLimit(Integer.MAX_VALUE);

    /** A name's length byte, a value's type byte and its four length bytes. */
    private static final int TEXT_OVERHEAD = 6;

    /** What the one length byte of a name can count; fields named after a baggage entry may be longer. */
    private static final int MAX_NAME = 255;

    private static final int MAX_DEPTH = 32;

    /**
     * What fits beside the headers: these very fields, or those without baggage, or without trace state as well, or none.
     *
     * @param withoutBaggage asked only if need be
     * @param besideHeaders how many bytes more of the message count
     */
    List<ContextFields.Field> fitting(
            List<ContextFields.Field> fields,
            Supplier<List<ContextFields.Field>> withoutBaggage,
            Map<String, ?> headers,
            long besideHeaders) {
        if (this == NONE) {
            return fields;
        }
        long room = maxBytes - besideHeaders - sizeOf(headers);
        List<ContextFields.Field> left = without(fields, HeaderLimit::isTooLong);
        if (sizeOf(left) <= room) {
            return left.size() == fields.size() ? fields : left;
        }
        left = without(withoutBaggage.get(), HeaderLimit::isTooLong);
        if (sizeOf(left) > room) {
            left = without(left, Propagation::isTraceState);
        }
        return sizeOf(left) > room ? List.of() : left;
    }

    /** How many bytes these headers take in a message, without the four of their length (AMQP 0-9-1, 4.2.5.5). */
    static long sizeOf(Map<String, ?> headers) {
        return sizeOf(headers, 0);
    }

    /** How many bytes this text takes if its length takes one, such as a name; none if there is no text. */
    static int sizeOfShort(@Nullable String text) {
        return text == null ? 0 : 1 + bytes(text);
    }

    private static boolean isTooLong(String name) {
        return bytes(name) > MAX_NAME;
    }

    private static List<ContextFields.Field> without(List<ContextFields.Field> fields, Predicate<String> dropped) {
        return fields.stream().filter(field -> !dropped.test(field.name())).toList();
    }

    private static long sizeOf(List<ContextFields.Field> fields) {
        long size = 0;
        for (ContextFields.Field field : fields) {
            size += TEXT_OVERHEAD + bytes(field.name()) + bytes(field.value());
        }
        return size;
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
            return 4L + bytes(text);
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

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
