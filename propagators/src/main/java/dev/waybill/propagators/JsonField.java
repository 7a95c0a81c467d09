// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A member of a JSON object (RFC 8259).
 *
 * @param literal its value as JSON, in ASCII: Node's Beeline decodes nothing else
 * @param text its value as baggage; null for what baggage cannot hold: null, objects, arrays and odd names
 */
record JsonField(String name, String literal, @Nullable String text) {
    static JsonField of(String name, String text) {
        return new JsonField(name, quoted(text), text);
    }

    /** A member as it was read. */
    static JsonField received(String name, String json, @Nullable String text) {
        return new JsonField(name, inAscii(json), Header.isName(name) ? text : null);
    }

    String json() {
        return quoted(name) + ':' + literal;
    }

    /** The same JSON, in which characters beyond ASCII are escaped; they occur only inside of strings. */
    private static String inAscii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            append(ascii, json.charAt(i));
        }
        return ascii.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            append(quoted, c);
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder json, char c) {
        if (c >= ' ' && c <= '~') {
            json.append(c);
        } else {
            json.append("\\u").append(HexFormat.of().toHexDigits(c));
        }
    }
}
