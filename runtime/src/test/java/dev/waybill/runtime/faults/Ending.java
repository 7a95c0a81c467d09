// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import java.util.EnumSet;
import java.util.Set;

/** How a delegate answers. */
enum Ending {
    RETURNS,
    THROWS,
    RETURNS_A_COMPLETE_STAGE,
    RETURNS_A_FAILED_STAGE,
    COMPLETES_ON_ANOTHER_THREAD,
    FAILS_ON_ANOTHER_THREAD;

    static final Set<Ending> AT_ONCE = EnumSet.of(RETURNS, THROWS);
    static final Set<Ending> LATER = EnumSet.complementOf(EnumSet.of(RETURNS));

    boolean succeeds() {
        return this == RETURNS || this == RETURNS_A_COMPLETE_STAGE || this == COMPLETES_ON_ANOTHER_THREAD;
    }
}
