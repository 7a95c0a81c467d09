// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.spans;

import java.util.Arrays;
import java.util.HexFormat;

/** Ids of spans as plain numbers, so that keeping hundreds of thousands disturbs nothing. For one thread at a time. */
final class SpanIds {
    private long[] ids = new long[1024];
    private int size;

    void add(String spanId) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = HexFormat.fromHexDigitsToLong(spanId);
    }

    int size() {
        return size;
    }

    /** How many ids both hold; one that each holds twice counts twice. */
    int inCommonWith(SpanIds others) {
        long[] mine = sorted();
        long[] theirs = others.sorted();
        int common = 0;
        for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
            int order = Long.compare(mine[i], theirs[j]);
            if (order == 0) {
                common++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private long[] sorted() {
        long[] sorted = Arrays.copyOf(ids, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
