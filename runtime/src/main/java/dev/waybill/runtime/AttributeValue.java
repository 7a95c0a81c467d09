// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import java.util.List;

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

    /** In the type that all have, or else as texts. */
    private static void putAll(Span span, String key, List<?> values) {
        List<Boolean> flags = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        List<Double> fractions = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Boolean flag) {
                flags.add(flag);
            } else if (isWhole(value)) {
                whole.add(((Number) value).longValue());
            } else if (isFraction(value)) {
                fractions.add(((Number) value).doubleValue());
            }
        }
        if (flags.size() == values.size()) {
            span.setAttribute(AttributeKey.booleanArrayKey(key), flags);
        } else if (whole.size() == values.size()) {
            span.setAttribute(AttributeKey.longArrayKey(key), whole);
        } else if (fractions.size() == values.size()) {
            span.setAttribute(AttributeKey.doubleArrayKey(key), fractions);
        } else {
            span.setAttribute(AttributeKey.stringArrayKey(key), texts(values));
        }
    }

    private static List<String> texts(List<?> values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(String.valueOf(value));
        }
        return texts;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }

    private static boolean isFraction(Object value) {
        return value instanceof Double || value instanceof Float;
    }
}
