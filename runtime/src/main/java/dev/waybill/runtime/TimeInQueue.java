// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.Attributes;

/** How long a message waited, where its sender or its broker stamped it. */
final class TimeInQueue {
    private TimeInQueue() {}

    /** @param sentAt Unix milliseconds; none positive if unknown */
    static Attributes attributes(long sentAt) {
        return sentAt > 0
                ? Attributes.of(MessagingAttributes.TIME_IN_QUEUE, UnixMillis.secondsSince(sentAt))
                : Attributes.empty();
    }
}
