// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import org.jspecify.annotations.Nullable;

/** What a call does with its message: send it, or process it. */
interface Role<M> {
    /** Starts the span of a call. May throw before the span has started; the caller guards. */
    MessageSpan<M> start(@Nullable M message, MessageSpanBuilder<M> call);
}
