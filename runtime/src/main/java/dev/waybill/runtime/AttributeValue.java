// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An argument as the attribute of a span, in the type that comes nearest. */
final class AttributeValue {
    private AttributeValue() {}

    /** May throw: {@code toString()} of an argument is the application's code. */
    static void put(Span span, String key, Object value) {
        if (value instanceof Boolean flag) {
            span.setAttribute(key, flag);
        } else if (isWhole(value)) {
            span.setAttribute(key, ((Number) value).longValue());
        } else if (isFraction(value)) {
            span.setAttribute(key, ((Number) value).doubleValue());
        } else if (value instanceof List<?> list) {
            putAll(span, key, list);
        } else {
            span.setAttribute(key, String.valueOf(value));
        }
    }

    private static void putAll(Span span, String key, List<?> values) {
        if (values.stream().allMatch(Boolean.class::isInstance)) {
            span.setAttribute(AttributeKey.booleanArrayKey(key), each(values, Boolean.class::cast));
        } else if (values.stream().allMatch(AttributeValue::isWhole)) {
            span.setAttribute(AttributeKey.longArrayKey(key), each(values, it -> ((Number) it).longValue()));
        } else if (values.stream().allMatch(AttributeValue::isFraction)) {
            span.setAttribute(AttributeKey.doubleArrayKey(key), each(values, it -> ((Number) it).doubleValue()));
        } else {
            span.setAttribute(AttributeKey.stringArrayKey(key), each(values, String::valueOf));
        }
    }

    private static <T> List<T> each(List<?> values, Function<Object, T> converted) {
        List<T> all = new ArrayList<>(values.size());
        values.forEach(it -> all.add(converted.apply(it)));
        return all;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }

    private static boolean isFraction(Object value) {
        return value instanceof Double || value instanceof Float;
    }
}
