// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of each message, by its id: what goes in must come out (the counts of Jepsen's {@code total-queue}).
 *
 * <p>Thread-safe.
 */
final class Ledger {
    private final Set<String> attempted = ConcurrentHashMap.newKeySet();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> handled = new ConcurrentHashMap<>();
    private final Map<String, Integer> announced = new ConcurrentHashMap<>();

    void attempted(String id) {
        attempted.add(id);
    }

    /** The broker has taken the message on itself. */
    void confirmed(String id) {
        confirmed.add(id);
    }

    /** @param again whether the broker said that it may have been delivered before */
    void handled(String id, boolean again) {
        handled.merge(id, 1, Integer::sum);
        if (again) {
            announced.merge(id, 1, Integer::sum);
        }
    }

    boolean allConfirmedAreHandled() {
        return handled.keySet().containsAll(confirmed);
    }

    int confirmed() {
        return confirmed.size();
    }

    Totals totals() {
        return new Totals(
                attempted.size(),
                confirmed.size(),
                handled.size(),
                confirmed.stream().filter(id -> !handled.containsKey(id)).count(),
                handled.keySet().stream().filter(this::isDuplicate).count(),
                announced.size(),
                handled.keySet().stream().filter(id -> !attempted.contains(id)).count(),
                handled.keySet().stream()
                        .filter(id -> attempted.contains(id) && !confirmed.contains(id))
                        .count());
    }

    private boolean isDuplicate(String id) {
        return handled.get(id) - announced.getOrDefault(id, 0) > 1;
    }

    /**
     * How many messages.
     *
     * @param lost confirmed, and never handled
     * @param duplicated handled again, although nobody said that they come again
     * @param redelivered handled, and said to come again
     * @param unexpected handled, and never sent
     * @param recovered handled, though never confirmed
     */
    record Totals(
            long attempted,
            long confirmed,
            long handled,
            long lost,
            long duplicated,
            long redelivered,
            long unexpected,
            long recovered) {}
}
