// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The destination that an annotation names, with its {@code ${variables}} filled in and its {@code {placeholders}} open.
 *
 * @param text low in cardinality, for span names and metrics
 * @param placeholders the placeholders' names in the order of their first use
 * @param parts the text cut at its placeholders
 */
record DestinationText(String text, List<String> placeholders, List<Part> parts) {
    /** A piece of text, or the index of the placeholder whose value stands here. */
    record Part(@Nullable String literal, int placeholder) {}

    /** @throws IllegalStateException if a variable has no value */
    static DestinationText of(String annotated, Map<String, String> variables) {
        StringBuilder text = new StringBuilder();
        List<String> placeholders = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < annotated.length()) {
            boolean variable = annotated.startsWith("${", at);
            int end = variable || annotated.charAt(at) == '{' ? annotated.indexOf('}', at) : -1;
            if (end < 0) {
                literal.append(annotated.charAt(at));
                text.append(annotated.charAt(at++));
                continue;
            }
            if (variable) {
                String value = valueOf(annotated.substring(at + 2, end), annotated, variables);
                literal.append(value);
                text.append(value);
            } else {
                String name = annotated.substring(at + 1, end);
                if (!placeholders.contains(name)) {
                    placeholders.add(name);
                }
                parts.add(new Part(literal.toString(), -1));
                parts.add(new Part(null, placeholders.indexOf(name)));
                literal.setLength(0);
                text.append(annotated, at, end + 1);
            }
            at = end + 1;
        }
        parts.add(new Part(literal.toString(), -1));
        return new DestinationText(text.toString(), List.copyOf(placeholders), List.copyOf(parts));
    }

    boolean isTemplate() {
        return !placeholders.isEmpty();
    }

    /** The text with its placeholders filled; a null value, or one not given, reads {@code null}. */
    String filled(@Nullable Object[] values) {
        StringBuilder name = new StringBuilder(text.length() + 16);
        for (Part part : parts) {
            name.append(part.literal() != null ? part.literal() : values[part.placeholder()]);
        }
        return name.toString();
    }

    private static String valueOf(String variable, String annotated, Map<String, String> variables) {
        String value = variables.get(variable);
        if (value == null) {
            throw new IllegalStateException("[UnfilledVariable] Nothing fills ${" + variable + "} in the destination \""
                    + annotated + "\". Give it a value: WaybillTelemetry.builder(openTelemetry).variable(\"" + variable
                    + "\", ...).build(), and pass that to wrap(...).");
        }
        return value;
    }
}
