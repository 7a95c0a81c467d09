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
 * How much baggage one message may have, in whole members, however many fields it is spread over: what everybody must be
 * able to carry (W3C Baggage, "Limits").
 */
final class BaggageLimit {
    static final String REFUSED = "an entry whose key is no token, whose value is no text, or too much";

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
            boolean taken = BaggageSyntax.isMember(header, start, end) && takes(end - start);
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
        Baggage left = new BaggageLimit().within(all);
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
        return BaggageSyntax.isKey(key) && value >= 0 && metadata >= 0 && takes(key.length() + 1 + value + metadata);
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
}
