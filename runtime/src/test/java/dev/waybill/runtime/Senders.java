// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Messages as other services would have sent them, each with a sender of its own. */
final class Senders {
    private Senders() {}

    /** A message from the sender with this number. */
    static Map<String, Object> message(int sender) {
        return message(sender, true);
    }

    static Map<String, Object> message(int sender, boolean sampled) {
        return new HashMap<>(
                Map.of("traceparent", "00-" + trace(sender) + "-" + span(sender) + (sampled ? "-01" : "-00")));
    }

    static List<Map<String, Object>> messages(int count) {
        List<Map<String, Object>> messages = new ArrayList<>();
        for (int sender = 1; sender <= count; sender++) {
            messages.add(message(sender));
        }
        return messages;
    }

    static String trace(int sender) {
        return String.format("%032x", 0xa000000 + sender);
    }

    static String span(int sender) {
        return String.format("%016x", 0xb000000 + sender);
    }
}
