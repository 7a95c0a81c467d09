// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import org.jspecify.annotations.Nullable;

/** Keeps the last message that arrived, as a client library would, so that no compiler can leave the message out. */
public final class Held<M> {
    private @Nullable M message;

    /** Takes this message in place of the last. */
    void hold(M message) {
        this.message = message;
    }

    /** The last message; null before the first. */
    public @Nullable M message() {
        return message;
    }
}
