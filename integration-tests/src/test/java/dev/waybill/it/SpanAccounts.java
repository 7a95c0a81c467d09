// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Which spans started, and which ended. */
final class SpanAccounts implements SpanProcessor {
    private final Queue<String> started = new ConcurrentLinkedQueue<>();
    private final Queue<String> ended = new ConcurrentLinkedQueue<>();

    void assertBalanced() {
        assertThat(ended).as("spans that ended").containsExactlyInAnyOrderElementsOf(started);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        started.add(span.getSpanContext().getSpanId());
    }

    @Override
    public void onEnd(ReadableSpan span) {
        ended.add(span.getSpanContext().getSpanId());
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
