// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

/** What a key and a member of baggage may be (W3C Baggage, "Header Content"). */
final class BaggageSyntax {
    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

    private BaggageSyntax() {}

    /** Whether the text can be a key: written as one, any other would read as something else (RFC 7230, "token"). */
    static boolean isKey(String text) {
        return isKey(text, 0, text.length());
    }

    /** Whether this part of a header is a member whose escapes and characters its reader will not complain about. */
    static boolean isMember(String header, int start, int end) {
        int keyStart = start;
        while (keyStart < end && header.charAt(keyStart) == ' ') {
            keyStart++;
        }
        int equals = keyStart;
        while (equals < end && header.charAt(equals) != '=') {
            equals++;
        }
        int keyEnd = equals;
        while (keyEnd > keyStart && header.charAt(keyEnd - 1) == ' ') {
            keyEnd--;
        }
        return equals < end && isKey(header, keyStart, keyEnd) && isContent(header, equals + 1, end);
    }

    /** Whether each percent sign begins an escape. */
    static boolean hasSoundEscapes(String text) {
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            if (!isEscape(text, at, text.length())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKey(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            boolean alphanumeric = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!alphanumeric && TOKEN_PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
        }
        return start < end;
    }

    private static boolean isContent(String header, int start, int end) {
        // The key of a property may hold a percent sign that escapes nothing.
        boolean value = true;
        for (int at = start; at < end; at++) {
            char c = header.charAt(at);
            value &= c != ';';
            if (!isAllowed(c) || value && c == '%' && !isEscape(header, at, end)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }

    private static boolean isEscape(String text, int at, int end) {
        return at + 2 < end && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f';
    }
}
