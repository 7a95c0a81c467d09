// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object (RFC 8259) strictly, in one pass. */
final class JsonReader {
    private static final int MAX_DEPTH = 32;

    private final JsonTokens tokens;

    private JsonReader(JsonTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The object's members by name, in order; of members of one name the last.
     *
     * @param maxFields how many different ones are kept; more are checked, and skipped
     * @throws ParseException if it is no JSON object, or nested more than 32 deep
     */
    static Map<String, JsonField> read(String json, int maxFields) throws ParseException {
        Map<String, JsonField> fields = new LinkedHashMap<>();
        JsonTokens tokens = new JsonTokens(json);
        tokens.space();
        new JsonReader(tokens).object(1, (name, start, text) -> {
            if (fields.size() < maxFields || fields.containsKey(name)) {
                fields.put(name, JsonField.received(name, tokens.since(start), text));
            }
        });
        tokens.space();
        tokens.require(tokens.isAtEnd());
        return fields;
    }

    /** What becomes of a member that has just been read. */
    private interface Member {
        Member SKIPPED = (name, start, text) -> {};

        void read(String name, int start, @Nullable String text);
    }

    private void object(int depth, Member member) throws ParseException {
        tokens.require(depth <= MAX_DEPTH);
        tokens.expect('{');
        tokens.space();
        if (tokens.accept('}')) {
            return;
        }
        do {
            tokens.space();
            String name = tokens.string();
            tokens.space();
            tokens.expect(':');
            tokens.space();
            int start = tokens.position();
            member.read(name, start, value(depth));
            tokens.space();
        } while (tokens.accept(','));
        tokens.expect('}');
    }

    private void array(int depth) throws ParseException {
        tokens.require(depth <= MAX_DEPTH);
        tokens.expect('[');
        tokens.space();
        if (tokens.accept(']')) {
            return;
        }
        do {
            tokens.space();
            value(depth);
            tokens.space();
        } while (tokens.accept(','));
        tokens.expect(']');
    }

    /** The text of a string, a number or a boolean; null for anything else. */
    private @Nullable String value(int depth) throws ParseException {
        int start = tokens.position();
        switch (tokens.peek()) {
            case '"':
                return tokens.string();
            case '{':
                object(depth + 1, Member.SKIPPED);
                return null;
            case '[':
                array(depth + 1);
                return null;
            case 'n':
                tokens.word("null");
                return null;
            case 't':
                tokens.word("true");
                break;
            case 'f':
                tokens.word("false");
                break;
            default:
                tokens.number();
        }
        return tokens.since(start);
    }
}
