// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import org.jspecify.annotations.Nullable;

/** What of a message's field its propagator gets to see. */
final class ReceivedField {
    static final String TRACESTATE = "tracestate";

    private static final String TRACEPARENT = "traceparent";

    /** Several times what version 00 has: later versions may be longer (W3C Trace Context, "Versioning"). */
    private static final int MAX_TRACEPARENT = 256;

    private static final String WHITE_SPACE = " \t";

    /** OpenTelemetry 1.62 needs the square of its length to find that no comma follows. */
    private static final String GAP = " ".repeat(64);

    private ReceivedField() {}

    /** In bytes or characters: longer values are ignored, undecoded. */
    static int maxLength(String field) {
        return field.equalsIgnoreCase(TRACEPARENT) ? MAX_TRACEPARENT : HeaderValue.MAX_LENGTH;
    }

    /**
     * The value as the field's propagator can use it; null if it cannot, or is not to.
     *
     * @param limit of all baggage that is read together
     */
    static @Nullable String usable(String field, @Nullable String value, BaggageLimit limit) {
        if (value == null || value.length() > maxLength(field)) {
            return null;
        }
        return switch (field) {
            case TRACEPARENT -> withoutWhiteSpace(value);
            case TRACESTATE -> value.replace('\t', ' ').contains(GAP) ? null : withoutWhiteSpace(value);
            // White space is white space, and only one sort of it is printable.
            case "baggage" -> limit.within(value.replace('\t', ' '));
            // On a malformed escape, Jaeger's propagator throws.
            case "uber-trace-id" -> BaggageLimit.hasSoundEscapes(value) ? value : null;
            default -> value;
        };
    }

    /** HTTP takes it away before anybody reads the field (W3C Trace Context, test suite); nobody does from a message. */
    private static String withoutWhiteSpace(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && WHITE_SPACE.indexOf(value.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && WHITE_SPACE.indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(start, end);
    }
}
