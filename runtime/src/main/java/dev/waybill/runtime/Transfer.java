// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** How the messages of one call pass: those that are sent carry a context, those that are pulled are recorded. */
interface Transfer<M> {
    Transfer<?> NONE = (message, context) -> message;

    /** What the delegate gets in place of the caller's message. May throw; the caller guards. */
    @Nullable
    M inject(@Nullable M message, Context context);

    /** Tells what the delegate brought, or threw, once. May throw; the caller guards. */
    default void arrive(@Nullable M messages, @Nullable Throwable failure) {}

    /** For calls whose message is only read. */
    @SuppressWarnings("unchecked") // hands back what it gets
    static <M> Transfer<M> none() {
        return (Transfer<M>) NONE;
    }
}
