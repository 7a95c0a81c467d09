// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.telemetry;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import org.jspecify.annotations.Nullable;

/** Drops every span but the last that has ended. For one thread. */
public final class LastSpan implements SpanProcessor {
    private @Nullable ReadableSpan span;

    /** Null before the first has ended. */
    public @Nullable ReadableSpan span() {
        return span;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        this.span = span;
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
