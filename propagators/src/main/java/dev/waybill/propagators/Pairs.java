// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import java.util.function.BiConsumer;

/** Walks through lists of pairs, such as {@code key=value,key=value}. */
final class Pairs {
    private Pairs() {}

    /** Hands out each pair in order; an entry that assigns nothing is passed over. A value may hold {@code assignment}. */
    static void forEach(String list, char separator, char assignment, BiConsumer<String, String> pair) {
        int start = 0;
        while (start < list.length()) {
            int separated = list.indexOf(separator, start);
            int end = separated < 0 ? list.length() : separated;
            String entry = list.substring(start, end);
            int assigned = entry.indexOf(assignment);
            if (assigned >= 0) {
                pair.accept(entry.substring(0, assigned), entry.substring(assigned + 1));
            }
            start = end + 1;
        }
    }
}
