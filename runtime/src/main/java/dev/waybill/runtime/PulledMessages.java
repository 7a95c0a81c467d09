// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The messages that were pulled and counted a moment ago, so that whoever processes them does not count them again.
 *
 * <p>A table with one place for each hash: it holds nothing alive, needs no lock and never grows. Two messages that meet in
 * a place cost one wrong count.
 */
final class PulledMessages {
    private static final int PLACES = 1024;

    private final AtomicReferenceArray<WeakReference<Object>> places = new AtomicReferenceArray<>(PLACES);

    /** Most applications are handed all their messages, and the hash of an object costs its first asker dearly. */
    private volatile boolean used;

    void add(Object message) {
        used = true;
        places.set(placeOf(message), new WeakReference<>(message));
    }

    /** Whether the very object was pulled, and not asked for since. */
    boolean remove(Object message) {
        if (!used) {
            return false;
        }
        int place = placeOf(message);
        WeakReference<Object> found = places.get(place);
        return found != null && found.refersTo(message) && places.compareAndSet(place, found, null);
    }

    private static int placeOf(Object message) {
        return System.identityHashCode(message) % PLACES;
    }
}
