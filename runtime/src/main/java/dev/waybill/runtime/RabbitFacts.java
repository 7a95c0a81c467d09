// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.util.List;
import java.util.Map;

/** What RabbitMQ's own headers say of a message's life. */
final class RabbitFacts {
    private RabbitFacts() {}

    /**
     * Dead letters, deliveries, the time it came to the broker.
     *
     * <p>A header of another form than RabbitMQ gives it is ignored: anybody may have written it.
     */
    static void describe(Map<String, Object> headers, MessageFacts facts) {
        if (headers.get("x-delivery-count") instanceof Number count) {
            facts.deliveryCount(count.longValue());
        }
        if (headers.get("timestamp_in_ms") instanceof Number millis) {
            facts.sentAt(millis.longValue());
        }
        // The most recent death comes first.
        if (headers.get("x-death") instanceof List<?> deaths
                && !deaths.isEmpty()
                && deaths.get(0) instanceof Map<?, ?> death
                && death.get("count") instanceof Number count) {
            facts.deadLetter(
                    count.longValue(),
                    HeaderValue.text(death.get("reason"), HeaderLimit.MAX_NAME),
                    HeaderValue.text(death.get("queue"), HeaderLimit.MAX_NAME));
        }
    }
}
