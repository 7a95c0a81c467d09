// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.nio.charset.StandardCharsets;
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

    /** Type byte and the widest fixed-size value. */
    private static final int SCALAR_SIZE = 10;

    /** What the one length byte of a name can count; fields named after a baggage entry may be longer. */
    private static final int MAX_NAME = 255;

    private static final int MAX_DEPTH = 32;

    /**
     * What fits beside the headers: all fields, or those without baggage, or without trace state as well, or none.
     *
     * @param withoutBaggage asked only if need be
     */
    List<ContextFields.Field> fitting(
            List<ContextFields.Field> fields,
            Supplier<List<ContextFields.Field>> withoutBaggage,
            Map<String, ?> headers) {
        if (this == NONE) {
            return fields;
        }
        long room = maxBytes - sizeOf(headers, 0);
        List<ContextFields.Field> left = without(fields, HeaderLimit::isTooLong);
        if (sizeOf(left) > room) {
            left = without(withoutBaggage.get(), HeaderLimit::isTooLong);
        }
        if (sizeOf(left) > room) {
            left = without(left, Propagation::isTraceState);
        }
        return sizeOf(left) > room ? List.of() : left;
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
            size += 1 + bytes(String.valueOf(header.getKey())) + sizeOf(header.getValue(), depth);
        }
        return size;
    }

    private static long sizeOf(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("headers nested deeper than " + MAX_DEPTH);
        }
        if (value instanceof String text) {
            return 5 + bytes(text);
        }
        if (value instanceof byte[] bytes) {
            return 5L + bytes.length;
        }
        if (value instanceof Map<?, ?> table) {
            return 5 + sizeOf(table, depth + 1);
        }
        if (value instanceof List<?> list) {
            return 5 + list.stream().mapToLong(item -> sizeOf(item, depth + 1)).sum();
        }
        return value != null && RabbitText.PRESENT ? SCALAR_SIZE + RabbitText.sizeOf(value) : SCALAR_SIZE;
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
