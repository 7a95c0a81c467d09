// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Which of the message ids below a limit were seen, by any thread: one bit each, so that millions fit. */
final class SeenIds {
    private final AtomicLongArray words;
    private final LongAdder again = new LongAdder();

    SeenIds(int limit) {
        this.words = new AtomicLongArray((limit + Long.SIZE - 1) / Long.SIZE);
    }

    void add(int id) {
        long bit = 1L << id;
        if ((words.getAndAccumulate(id / Long.SIZE, bit, (seen, added) -> seen | added) & bit) != 0) {
            again.increment();
        }
    }

    long count() {
        long count = 0;
        for (int i = 0; i < words.length(); i++) {
            count += Long.bitCount(words.get(i));
        }
        return count;
    }

    /** How many of these are not among the others. */
    long without(SeenIds others) {
        long count = 0;
        for (int i = 0; i < words.length(); i++) {
            count += Long.bitCount(words.get(i) & ~others.words.get(i));
        }
        return count;
    }

    /** How often an id was seen that had been seen before. */
    long again() {
        return again.sum();
    }
}
