// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The destination that an annotation names, with its {@code ${variables}} filled in and its {@code {placeholders}} open, and
 * what it was called for the last message.
 */
final class DestinationText {
    private final String text;
    private final List<String> placeholders;
    private final List<String> literals;
    private final List<Integer> order;
    /** The last one, since most messages of a queue came there as the one before. */
    private volatile @Nullable RoutedName routed;

    /**
     * @param text low in cardinality, for span names and metrics
     * @param placeholders the placeholders' names in the order of their first use
     * @param literals the text cut at its placeholders
     * @param order the index of the placeholder after each literal but the last
     */
    private DestinationText(String text, List<String> placeholders, List<String> literals, List<Integer> order) {
        this.text = text;
        this.placeholders = placeholders;
        this.literals = literals;
        this.order = order;
    }

    /** @throws IllegalStateException if a variable has no value */
    static DestinationText of(String annotated, Map<String, String> variables) {
        StringBuilder text = new StringBuilder();
        List<String> placeholders = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
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
                literals.add(literal.toString());
                literal.setLength(0);
                order.add(placeholders.indexOf(name));
                text.append(annotated, at, end + 1);
            }
            at = end + 1;
        }
        literals.add(literal.toString());
        return new DestinationText(text.toString(), placeholders, literals, order);
    }

    String text() {
        return text;
    }

    List<String> placeholders() {
        return placeholders;
    }

    boolean isTemplate() {
        return !placeholders.isEmpty();
    }

    /** The name for a message that was routed so, of a destination without placeholders. */
    String routed(String exchange, String routingKey) {
        RoutedName last = routed;
        if (last == null || !last.exchange.equals(exchange) || !last.routingKey.equals(routingKey)) {
            last = new RoutedName(exchange, routingKey, text);
            routed = last;
        }
        return last.name;
    }

    /** The text with its placeholders filled; a null value, or one not given, reads {@code null}. */
    String filled(@Nullable Object @Nullable [] values) {
        StringBuilder name = new StringBuilder(text.length() + 16);
        for (int i = 0; i < order.size(); i++) {
            name.append(literals.get(i)).append(values == null ? null : values[order.get(i)]);
        }
        return name.append(literals.get(order.size())).toString();
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
