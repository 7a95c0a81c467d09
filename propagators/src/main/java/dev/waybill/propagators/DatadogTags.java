// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import io.opentelemetry.api.trace.SpanId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tags that Datadog propagates with a trace, in the {@code x-datadog-tags} header: {@code _dd.p.dm=-4,_dd.p.tid=…}.
 *
 * @param upperHalf the upper 64 bits of the trace id, which travel as a tag, as 16 hex digits; zeros if none
 * @param others every other tag by its name, as it was received
 */
record DatadogTags(String upperHalf, Map<String, String> others) {
    static final String NO_UPPER_HALF = "0000000000000000";
    static final DatadogTags NONE = new DatadogTags(NO_UPPER_HALF, Map.of());

    /** In characters: what Datadog's tracers read at most. Longer headers are ignored. */
    private static final int MAX_LENGTH = 512;

    private static final String PREFIX = "_dd.p.";
    private static final String UPPER_HALF = "tid";
    private static final String DECISION_MAKER = "_dd.p.dm";

    static DatadogTags parse(@Nullable String header) {
        if (header == null || header.length() > MAX_LENGTH) {
            return NONE;
        }
        Collector tags = new Collector();
        Pairs.forEach(header, ',', '=', (name, value) -> {
            if (name.startsWith(PREFIX)) {
                tags.add(name.substring(PREFIX.length()), value);
            }
        });
        return tags.collected();
    }

    /** What the others' header is to say; null if there is nothing to say. Tags that do not fit are left out. */
    @Nullable
    String header() {
        StringBuilder header = new StringBuilder();
        if (!upperHalf.equals(NO_UPPER_HALF)) {
            append(header, PREFIX + UPPER_HALF, upperHalf);
        }
        others.forEach((name, value) -> append(header, name, value));
        return header.isEmpty() ? null : header.toString();
    }

    DatadogTags withUpperHalf(String half) {
        return new DatadogTags(half, others);
    }

    /** Without the tag that tells who decided to sample: somebody else did. */
    DatadogTags withoutDecisionMaker() {
        Map<String, String> left = new LinkedHashMap<>(others);
        left.remove(DECISION_MAKER);
        return new DatadogTags(upperHalf, left);
    }

    private static void append(StringBuilder header, String name, String value) {
        int separator = header.isEmpty() ? 0 : 1;
        if (header.length() + separator + name.length() + 1 + value.length() <= MAX_LENGTH) {
            header.append(separator == 0 ? "" : ",").append(name).append('=').append(value);
        }
    }

    /** Takes the tags one by one, without their prefix, and leaves out what Datadog's tracers would not read. */
    static final class Collector {
        private String upperHalf = NO_UPPER_HALF;
        private final Map<String, String> others = new LinkedHashMap<>();

        void add(String name, String value) {
            if (name.equals(UPPER_HALF)) {
                // Half a trace id looks exactly like a span id.
                upperHalf = SpanId.isValid(value) ? value : upperHalf;
            } else if (isName(name) && isValue(value)) {
                others.put(PREFIX + name, value);
            }
        }

        DatadogTags collected() {
            return new DatadogTags(upperHalf, others);
        }

        private static boolean isName(String name) {
            return !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c <= '~' && c != ',' && c != '=');
        }

        private static boolean isValue(String value) {
            return !value.isEmpty() && value.chars().allMatch(c -> c >= ' ' && c <= '~' && c != ',');
        }
    }
}
