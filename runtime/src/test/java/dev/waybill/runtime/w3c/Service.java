// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.w3c;

import io.opentelemetry.api.baggage.Baggage;
import java.util.List;
import java.util.Map;

/** Handles a message and, while it does, sends others. */
interface Service {
    Outcome handle(Map<String, String> message, int sends);

    /** @param baggage what was current in the handler */
    record Outcome(Baggage baggage, List<SentMessage> sent) {}

    /** The one message that is sent while this one is handled; its fields are given as names and values by turns. */
    default SentMessage answer(String... fields) {
        return handle(Fields.of(fields), 1).sent().get(0);
    }

    /** What is current while this message is handled, which has nothing but baggage. */
    default Baggage current(String baggage) {
        return handle(Fields.of("baggage", baggage), 0).baggage();
    }
}
