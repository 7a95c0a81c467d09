// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A builder of the SDK whose methods may throw. */
record FaultySpanBuilder(SpanBuilder builder, Fault fault, List<FaultySpan> started) implements SpanBuilder {
    @Override
    public SpanBuilder setParent(Context context) {
        fault.during(Step.SET_PARENT, () -> builder.setParent(context));
        return this;
    }

    @Override
    public SpanBuilder setNoParent() {
        throw new UnsupportedOperationException("Waybill gives every span a parent, though it may be the root");
    }

    @Override
    public SpanBuilder addLink(SpanContext span) {
        return addLink(span, Attributes.empty());
    }

    @Override
    public SpanBuilder addLink(SpanContext span, Attributes attributes) {
        fault.during(Step.LINK, () -> builder.addLink(span, attributes));
        return this;
    }

    @Override
    public SpanBuilder setAttribute(String key, String value) {
        return setAttribute(AttributeKey.stringKey(key), value);
    }

    @Override
    public SpanBuilder setAttribute(String key, long value) {
        return setAttribute(AttributeKey.longKey(key), value);
    }

    @Override
    public SpanBuilder setAttribute(String key, double value) {
        return setAttribute(AttributeKey.doubleKey(key), value);
    }

    @Override
    public SpanBuilder setAttribute(String key, boolean value) {
        return setAttribute(AttributeKey.booleanKey(key), value);
    }

    @Override
    public <T> SpanBuilder setAttribute(AttributeKey<T> key, T value) {
        fault.during(Step.SET_ALL_AT_START, () -> builder.setAttribute(key, value));
        return this;
    }

    @Override
    public SpanBuilder setAllAttributes(Attributes attributes) {
        fault.during(Step.SET_ALL_AT_START, () -> builder.setAllAttributes(attributes));
        return this;
    }

    @Override
    public SpanBuilder setSpanKind(SpanKind kind) {
        fault.during(Step.SET_KIND, () -> builder.setSpanKind(kind));
        return this;
    }

    @Override
    public SpanBuilder setStartTimestamp(long timestamp, TimeUnit unit) {
        fault.during(Step.START_TIME, () -> builder.setStartTimestamp(timestamp, unit));
        return this;
    }

    @Override
    public Span startSpan() {
        FaultySpan span = new FaultySpan(fault.in(Step.START_SPAN, builder::startSpan), fault);
        started.add(span);
        return span;
    }
}
