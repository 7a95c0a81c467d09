// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The placeholders in the text of a destination: {@code {region}} for an argument, {@code ${orders.queue}} for a variable.
 *
 * @param placeholders the arguments' names in the order of their first use
 * @param mistake what keeps the text from being a template
 */
public record DestinationTemplate(List<String> placeholders, Optional<String> mistake) {
    public static DestinationTemplate of(String text) {
        List<String> placeholders = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '}') {
                return malformed("a } without a {");
            }
            if (c != '{') {
                at++;
                continue;
            }
            int end = text.indexOf('}', at);
            if (end < 0) {
                return malformed("a { without a }");
            }
            String name = text.substring(at + 1, end);
            if (name.isBlank() || name.indexOf('{') >= 0) {
                return malformed(name.isBlank() ? "nothing between { and }" : "a { inside a placeholder");
            }
            if ((at == 0 || text.charAt(at - 1) != '$') && !placeholders.contains(name)) {
                placeholders.add(name);
            }
            at = end + 1;
        }
        return new DestinationTemplate(List.copyOf(placeholders), Optional.empty());
    }

    private static DestinationTemplate malformed(String mistake) {
        return new DestinationTemplate(List.of(), Optional.of(mistake));
    }
}
