// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

/** When a step throws. */
enum Strike {
    /** The first time, and nothing is done. */
    ONCE,

    /** Every time, and nothing is done. */
    BEFORE,

    /** Every time, when all is done. */
    AFTER
}
