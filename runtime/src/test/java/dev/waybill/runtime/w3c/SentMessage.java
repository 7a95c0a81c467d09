// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the receiver of a message finds, read by the letter of the specification. */
record SentMessage(Map<String, String> fields) {
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final Pattern TRACESTATE_MEMBER = Pattern.compile(
            "([0-9a-z][0-9a-z_*/@-]{0,255})=([\\x20-\\x2b\\x2d-\\x3c\\x3e-\\x7e]{0,255}[\\x21-\\x2b\\x2d-\\x3c\\x3e-\\x7e])");

    String traceId() {
        return traceparent(1);
    }

    String parentId() {
        return traceparent(2);
    }

    int flags() {
        return Integer.parseInt(traceparent(3), 16);
    }

    private String traceparent(int part) {
        Matcher matcher = TRACEPARENT.matcher(fields.getOrDefault("traceparent", ""));
        assertThat(matcher.matches()).as("a valid traceparent in " + fields).isTrue();
        return matcher.group(part);
    }

    /** The members in order; empty if there is none. */
    Map<String, String> tracestate() {
        Map<String, String> members = new LinkedHashMap<>();
        for (String text : fields.getOrDefault("tracestate", "").split("[ \t]*,[ \t]*")) {
            if (!text.isEmpty()) {
                Matcher member = TRACESTATE_MEMBER.matcher(text);
                assertThat(member.matches()).as("a valid member: " + text).isTrue();
                members.putIfAbsent(member.group(1), member.group(2));
            }
        }
        return members;
    }

    /** Empty if there is none. */
    String baggage() {
        return fields.getOrDefault("baggage", "");
    }
}
