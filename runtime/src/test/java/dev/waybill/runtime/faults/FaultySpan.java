// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A span of the SDK whose methods may throw; it counts how often it was ended. */
record FaultySpan(Span span, Fault fault, AtomicInteger ends) implements Span {
    FaultySpan(Span span, Fault fault) {
        this(span, fault, new AtomicInteger());
    }

    @Override
    public void end() {
        ends.incrementAndGet();
        fault.during(Step.END, span::end);
    }

    @Override
    public void end(long timestamp, TimeUnit unit) {
        ends.incrementAndGet();
        fault.during(Step.END, () -> span.end(timestamp, unit));
    }

    @Override
    public SpanContext getSpanContext() {
        return fault.in(Step.SPAN_CONTEXT, span::getSpanContext);
    }

    @Override
    public boolean isRecording() {
        return fault.in(Step.RECORDING, span::isRecording);
    }

    @Override
    public Context storeInContext(Context context) {
        return fault.in(Step.STORE, () -> Span.super.storeInContext(context));
    }

    @Override
    public <T> Span setAttribute(AttributeKey<T> key, T value) {
        fault.during(Step.SET, () -> span.setAttribute(key, value));
        return this;
    }

    @Override
    public Span setAllAttributes(Attributes attributes) {
        fault.during(Step.SET_ALL, () -> span.setAllAttributes(attributes));
        return this;
    }

    @Override
    public Span addLink(SpanContext context, Attributes attributes) {
        fault.during(Step.LINK_PARENT, () -> span.addLink(context, attributes));
        return this;
    }

    @Override
    public Span setStatus(StatusCode status, String description) {
        fault.during(Step.STATUS, () -> span.setStatus(status, description));
        return this;
    }

    @Override
    public Span recordException(Throwable exception, Attributes attributes) {
        fault.during(Step.EXCEPTION, () -> span.recordException(exception, attributes));
        return this;
    }

    @Override
    public Span addEvent(String name, Attributes attributes) {
        throw new UnsupportedOperationException("Waybill adds no events");
    }

    @Override
    public Span addEvent(String name, Attributes attributes, long timestamp, TimeUnit unit) {
        throw new UnsupportedOperationException("Waybill adds no events");
    }

    @Override
    public Span updateName(String name) {
        throw new UnsupportedOperationException("Waybill does not rename spans");
    }
}
