// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.agent;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line about a message that arrived.
 *
 * @param traceParent what was on the wire
 * @param user from the baggage that was current while the message was handled
 */
record Arrived(
        Journey journey, String traceParent, @Nullable String user) {
    private static final Pattern LINE = Pattern.compile("arrived (\\w+) (\\S+) (\\S+)");

    static List<Arrived> in(String output) {
        return LINE.matcher(output)
                .results()
                .map(it -> new Arrived(Journey.valueOf(it.group(1)), it.group(2), orNull(it.group(3))))
                .toList();
    }

    String spanId() {
        return traceParent.split("-")[2];
    }

    private static @Nullable String orNull(String text) {
        return text.equals("null") ? null : text;
    }

    @Override
    public String toString() {
        return "arrived " + journey + " " + traceParent + " " + user;
    }
}
