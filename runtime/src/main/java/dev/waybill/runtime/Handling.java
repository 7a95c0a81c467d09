// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import org.jspecify.annotations.Nullable;

/** What is being handled, as far as those must know who are called meanwhile. */
final class Handling {
    private static final ContextKey<Handling> KEY = ContextKey.named("waybill-handling");

    final SpanContext sender;
    final boolean counted;

    /**
     * @param sender the message's, for the spans that settle it; invalid if there is none, or several
     * @param counted whether the messages within are counted already, as those of a batch are
     */
    Handling(SpanContext sender, boolean counted) {
        this.sender = sender;
        this.counted = counted;
    }

    static @Nullable Handling in(Context context) {
        return context.get(KEY);
    }

    Context storedIn(Context context) {
        return context.with(KEY, this);
    }
}
