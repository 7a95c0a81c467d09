// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Does nothing with spans, or throws. */
record FaultyProcessor(Fault fault) implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        fault.during(Step.ON_START, () -> {});
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        fault.during(Step.ON_END, () -> {});
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
