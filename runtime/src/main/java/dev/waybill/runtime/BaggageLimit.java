// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.baggage.BaggageEntry;
import io.opentelemetry.context.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What baggage one message may have: well-formed members (W3C Baggage, "Header Content") and, however many fields they are
 * spread over, as many as everybody must be able to carry ("Limits").
 */
final class BaggageLimit {
    static final String REFUSED = "an entry whose key is no token, whose value is no text, or too much";

    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

    private static final int MAX_MEMBERS = 64;

    private int members = MAX_MEMBERS;

    /** In bytes; one more, since no comma precedes the first member. */
    private int room = HeaderValue.MAX_LENGTH + 1;

    /** Whether a member of this size fits beside those before it. */
    boolean takes(int size) {
        boolean fits = members > 0 && size < room;
        if (fits) {
            members--;
            room -= size + 1;
        }
        return fits;
    }

    /** The value of a header without the members that are malformed or do not fit; null if none is left. */
    @Nullable
    String within(String header) {
        StringBuilder left = null;
        for (int start = 0, end; start < header.length(); start = end + 1) {
            end = endOfMember(header, start);
            boolean taken = isMember(header, start, end) && takes(end - start);
            if (!taken && left == null) {
                left = new StringBuilder(header.length()).append(header, 0, Math.max(0, start - 1));
            } else if (taken && left != null) {
                left.append(left.isEmpty() ? "" : ",").append(header, start, end);
            }
        }
        return left == null ? header : left.isEmpty() ? null : left.toString();
    }

    /** The context without the entries of its baggage that cannot be written or do not fit; itself if there are none. */
    static Context within(Context context) {
        Baggage all = Baggage.fromContext(context);
        Baggage left = all.isEmpty() ? all : new BaggageLimit().within(all);
        return left == all ? context : context.with(left);
    }

    private Baggage within(Baggage all) {
        BaggageBuilder left = null;
        for (Map.Entry<String, BaggageEntry> entry : all.asMap().entrySet()) {
            if (!takes(entry.getKey(), entry.getValue())) {
                left = left == null ? all.toBuilder() : left;
                left.remove(entry.getKey());
            }
        }
        return left == null ? all : left.build();
    }

    private boolean takes(String key, BaggageEntry entry) {
        int value = sizeOf(entry.getValue());
        int metadata = sizeOf(entry.getMetadata().getValue());
        return isKey(key) && value >= 0 && metadata >= 0 && takes(key.length() + 1 + value + metadata);
    }

    /** In UTF-8; negative for half a character, which cannot be encoded. */
    private static int sizeOf(String text) {
        int size = 0;
        for (int at = 0, point; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            if (Character.getType(point) == Character.SURROGATE) {
                return -1;
            }
            size += point < 0x80 ? 1 : point < 0x800 ? 2 : Character.charCount(point) + 2;
        }
        return size;
    }

    private static int endOfMember(String header, int start) {
        int comma = header.indexOf(',', start);
        return comma < 0 ? header.length() : comma;
    }

    /** Whether the text can be a key: written as one, any other would read as something else (RFC 7230, "token"). */
    private static boolean isKey(String text) {
        return isKey(text, 0, text.length());
    }

    /** Whether this part of a header is a member whose escapes and characters its reader will not complain about. */
    private static boolean isMember(String header, int start, int end) {
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
