// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and rebuilds one kind of message, for those who trace by hand or by another library. Stateless. */
public interface Carrier<M> {
    /** The headers as they are; never changed. */
    Map<String, ?> headers(M message);

    /** A copy of the message with these headers. */
    M with(M message, Map<String, Object> headers);

    default @Nullable String messageId(M message) {
        return null;
    }

    default @Nullable String conversationId(M message) {
        return null;
    }

    /** Null unless the message tells how it was routed. */
    default @Nullable String exchange(M message) {
        return null;
    }

    default @Nullable String routingKey(M message) {
        return null;
    }

    /** Zero if there is none. */
    default long deliveryTag(M message) {
        return 0;
    }

    /** In bytes, or negative if unknown. */
    default int bodySize(M message) {
        return -1;
    }

    default boolean isRedelivered(M message) {
        return false;
    }
}
