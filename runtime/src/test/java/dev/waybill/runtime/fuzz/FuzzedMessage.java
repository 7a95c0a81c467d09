// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a message, one a line as in HTTP, so that a finding can be read: {@code baggage:customer=ada}.
 *
 * <p>What is named {@code headers.baggage} stands in a map inside the header {@code headers}, as Celery's tracers have it.
 */
record FuzzedMessage(Map<String, Object> headers) {
    private static final String NESTED = "headers.";

    /** Values stay bytes, as AMQP has them. */
    static FuzzedMessage of(byte[] input) {
        Map<String, Object> headers = new LinkedHashMap<>();
        Map<String, Object> nested = new LinkedHashMap<>();
        // In this charset every byte is a character and back.
        for (String line : new String(input, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String name = line.substring(0, colon);
            byte[] value = line.substring(colon + 1).getBytes(StandardCharsets.ISO_8859_1);
            if (name.startsWith(NESTED)) {
                nested.putIfAbsent(name.substring(NESTED.length()), value);
                headers.put("headers", nested);
            } else {
                headers.putIfAbsent(name, value);
            }
        }
        return new FuzzedMessage(headers);
    }

    /** The only value that the message has for this header, in whatever spelling; null if there are several or none. */
    byte @Nullable [] onlyValueOf(String header) {
        boolean several =
                headers.containsKey("headers") || headers.keySet().stream().anyMatch(it -> isOtherSpelling(it, header));
        return several ? null : (byte[]) headers.get(header);
    }

    private static boolean isOtherSpelling(String name, String header) {
        return !name.equals(header) && name.toLowerCase(Locale.ROOT).endsWith(header);
    }
}
