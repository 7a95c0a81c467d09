// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** What a call does with its messages: send them, process them, or receive them. */
interface Role<M> {
    /**
     * Starts the span of a call. May throw before a span has started; the caller guards.
     *
     * @param before what was current when the call came
     */
    MessageSpan<M> start(@Nullable M message, Context before, CallDetails call);
}
