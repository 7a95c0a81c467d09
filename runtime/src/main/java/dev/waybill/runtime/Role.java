// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import org.jspecify.annotations.Nullable;

/** What a call does with its messages: send them, process them, or receive them. */
interface Role<M> {
    /** Starts the span of a call. May throw before a span has started; the caller guards. */
    MessageSpan<M> start(@Nullable M message, CallDetails call);
}
