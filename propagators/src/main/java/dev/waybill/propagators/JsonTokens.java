// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import java.text.ParseException;
import java.util.HexFormat;

/** The tokens of a JSON text (RFC 8259), one after the other. */
final class JsonTokens {
    private final String json;
    private int at;

    JsonTokens(String json) {
        this.json = json;
    }

    /** How many characters have been taken. */
    int position() {
        return at;
    }

    /** What has been taken from this position on. */
    String since(int start) {
        return json.substring(start, at);
    }

    boolean isAtEnd() {
        return at == json.length();
    }

    String string() throws ParseException {
        expect('"');
        StringBuilder text = new StringBuilder();
        while (!accept('"')) {
            char c = next();
            require(c >= ' ');
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    private char escaped() throws ParseException {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourDigits();
            default -> throw malformed();
        };
    }

    private char fourDigits() throws ParseException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char digit = next();
            require(HexFormat.isHexDigit(digit));
            code = code << 4 | HexFormat.fromHexDigit(digit);
        }
        return (char) code;
    }

    void number() throws ParseException {
        accept('-');
        if (!accept('0')) {
            digits();
        }
        if (accept('.')) {
            digits();
        }
        if (accept('e') || accept('E')) {
            if (!accept('+')) {
                accept('-');
            }
            digits();
        }
    }

    private void digits() throws ParseException {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        require(at > start);
    }

    void word(String word) throws ParseException {
        require(json.startsWith(word, at));
        at += word.length();
    }

    void space() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    /** The next character, or -1 at the end. */
    int peek() {
        return at < json.length() ? json.charAt(at) : -1;
    }

    boolean accept(char expected) {
        boolean is = peek() == expected;
        at += is ? 1 : 0;
        return is;
    }

    void expect(char expected) throws ParseException {
        require(accept(expected));
    }

    private char next() throws ParseException {
        require(at < json.length());
        return json.charAt(at++);
    }

    void require(boolean valid) throws ParseException {
        if (!valid) {
            throw malformed();
        }
    }

    private ParseException malformed() {
        return new ParseException("no JSON", at);
    }
}
