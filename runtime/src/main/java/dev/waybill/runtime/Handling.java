// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import org.jspecify.annotations.Nullable;

/** What is being handled, as far as those must know who are called meanwhile. */
final class Handling {
    private static final ContextKey<SpanContext> SENDER = ContextKey.named("waybill-sender");
    private static final ContextKey<Boolean> COUNTED = ContextKey.named("waybill-counted");

    private Handling() {}

    /** @param sender the message's, for the spans that settle it; invalid if there is none */
    static Context of(SpanContext sender, Context context) {
        return context.with(SENDER, sender);
    }

    /** Several messages, which are counted already. */
    static Context ofBatch(Context context) {
        return of(SpanContext.getInvalid(), context).with(COUNTED, true);
    }

    /** The sender of the message that is being handled; null if none is. */
    static @Nullable SpanContext sender(Context context) {
        return context.get(SENDER);
    }

    /** Whether the messages within are counted already, as those of a batch are. */
    static boolean isCounted(Context context) {
        return context.get(COUNTED) != null;
    }
}
