// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import com.rabbitmq.client.LongString;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether headers fit into RabbitMQ's frame. Estimated from above, so that nothing need be encoded to know. */
final class FrameLimit {
    private static final long MAX_BYTES = 131_072 - 4_096;
    private static final int OVERHEAD = 16;
    private static final int BYTES_PER_CHAR = 3;
    private static final int MAX_DEPTH = 32;

    private FrameLimit() {}

    static boolean fits(Map<?, ?> headers) {
        return size(headers, 0) <= MAX_BYTES;
    }

    private static long size(Map<?, ?> table, int depth) {
        long size = OVERHEAD;
        for (Map.Entry<?, ?> entry : table.entrySet()) {
            size += size(entry.getKey(), depth) + size(entry.getValue(), depth);
        }
        return size;
    }

    private static long size(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("headers nested deeper than " + MAX_DEPTH);
        }
        if (value instanceof String text) {
            return OVERHEAD + (long) BYTES_PER_CHAR * text.length();
        }
        if (value instanceof LongString text) {
            return OVERHEAD + text.length();
        }
        if (value instanceof byte[] bytes) {
            return OVERHEAD + bytes.length;
        }
        if (value instanceof Map<?, ?> table) {
            return size(table, depth + 1);
        }
        if (value instanceof List<?> list) {
            long size = OVERHEAD;
            for (Object item : list) {
                size += size(item, depth + 1);
            }
            return size;
        }
        return OVERHEAD;
    }
}
