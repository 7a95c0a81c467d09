// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill;

/** What becomes of several messages that are sent in one call. */
public enum Batch {
    /**
     * Each message gets a span of its own, whose context it carries, and one more span sends them all. A batch too
     * large for that becomes {@link #ONE_SPAN}.
     */
    CREATE_EACH,

    /** One span sends them all, and every message carries its context. */
    ONE_SPAN
}
