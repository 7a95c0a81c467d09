// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The delegate behind a method of any shape: notes what it is called with, and answers what the test says. */
final class ShapedDelegate {
    private final Callable<@Nullable Object> answer;
    private @Nullable Object argument;
    private SpanContext current = SpanContext.getInvalid();
    private int calls;

    ShapedDelegate(Callable<@Nullable Object> answer) {
        this.answer = answer;
    }

    <T> T as(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    calls++;
                    argument = arguments == null ? null : arguments[0];
                    current = Span.current().getSpanContext();
                    return answer.call();
                }));
    }

    /** What it was called with, the last time. */
    @Nullable
    Object argument() {
        return argument;
    }

    /** The span that was current meanwhile. */
    SpanContext current() {
        return current;
    }

    int calls() {
        return calls;
    }
}
