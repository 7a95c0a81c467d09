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
            int assigned = list.indexOf(assignment, start);
            if (assigned >= 0 && assigned < end) {
                pair.accept(list.substring(start, assigned), list.substring(assigned + 1, end));
            }
            start = end + 1;
        }
    }
}
