// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A message that a stranger made up is handled, and what is sent meanwhile is clean. */
class ContextFuzzTest {
    /** W3C Trace Context, "traceparent Header Field Values", with the white space that HTTP would have taken away. */
    private static final Pattern TRACEPARENT = Pattern.compile(
            "[ \t]*(00-{id}|(?!00|ff)[0-9a-f]{2}-{id}(-.*)?)[ \t]*"
                    .replace("{id}", "(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}"),
            Pattern.DOTALL);

    private static final int MAX_TRACEPARENT = 256;
    private static final int MAX_FIELD = 8192;
    private static final int MAX_MEMBERS = 64;

    private static final TextMapPropagator W3C =
            TextMapPropagator.composite(W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance());

    /** W3C last, which wins: OpenTracing keeps half of a trace id. */
    @SuppressWarnings("deprecation") // what older services still speak
    private static final TextMapPropagator EVERY_FORMAT = TextMapPropagator.composite(
            io.opentelemetry.extension.trace.propagation.OtTracePropagator.getInstance(),
            io.opentelemetry.extension.trace.propagation.JaegerPropagator.getInstance(),
            B3Propagator.injectingMultiHeaders(),
            W3C);

    private static final Complaints COMPLAINTS = Complaints.only();

    @FuzzTest
    void aStrangersW3cFieldsAreReadOrIgnored(byte[] input) {
        FuzzedMessage message = FuzzedMessage.of(input);

        Map<String, Object> sent = new Hop(W3C).pass(message.headers());

        assertClean(sent);
        assertReadsBackEqual(new Hop(W3C), sent);
        byte[] traceparent = message.onlyValueOf("traceparent");
        if (traceparent != null) {
            check(sent.containsKey("traceparent") == isValid(traceparent), "a parent or none: " + sent);
        }
    }

    @FuzzTest
    void aStrangersFieldsOfAnyFormatAreReadOrIgnored(byte[] input) {
        Map<String, Object> sent =
                new Hop(EVERY_FORMAT).pass(FuzzedMessage.of(input).headers());

        assertClean(Map.of("baggage", sent.getOrDefault("baggage", "")));
        assertReadsBackEqual(new Hop(EVERY_FORMAT), sent);
    }

    private static boolean isValid(byte[] traceparent) {
        return traceparent.length <= MAX_TRACEPARENT
                && TRACEPARENT
                        .matcher(new String(traceparent, StandardCharsets.UTF_8))
                        .matches();
    }

    private static void assertReadsBackEqual(Hop hop, Map<String, Object> sent) {
        Map<String, Object> again = hop.pass(sent);
        check(again.equals(sent), "sent " + sent + " and then " + again);
    }

    private static void assertClean(Map<String, Object> sent) {
        List<String> complaints = COMPLAINTS.taken();
        check(complaints.isEmpty(), "the log: " + complaints);
        sent.forEach((name, value) -> {
            String text = (String) value;
            check(text.length() <= MAX_FIELD, name + " is too long");
            check(text.chars().allMatch(c -> c >= ' ' && c <= '~'), name + " is not printable: " + text);
        });
        String baggage = (String) sent.getOrDefault("baggage", "");
        check(baggage.split(",").length <= MAX_MEMBERS, "too many members");
    }

    /** Cheaper than AssertJ, some ten thousand times a second. */
    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
