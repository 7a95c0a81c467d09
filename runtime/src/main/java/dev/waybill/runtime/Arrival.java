// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import org.jspecify.annotations.Nullable;

/** Records a pull once it is known what it brought. */
interface Arrival<M> {
    /**
     * Null if there is nothing to record: an empty poll. May throw; the caller guards.
     *
     * @param failure what the poll threw, or null
     */
    @Nullable
    Recording record(@Nullable M messages, @Nullable Throwable failure);
}
