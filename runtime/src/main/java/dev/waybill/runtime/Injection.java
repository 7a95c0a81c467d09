// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Lets a message carry a context. */
interface Injection<M> {
    /** What the delegate gets in place of the caller's message. May throw; the caller guards. */
    @Nullable
    M inject(@Nullable M message, Context context);

    /** For calls whose message is only read. */
    static <M> Injection<M> none() {
        return (message, context) -> message;
    }
}
