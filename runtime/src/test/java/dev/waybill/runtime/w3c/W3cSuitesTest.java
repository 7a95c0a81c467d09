// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why the cases fail that do is in docs/reliability.md. */
class W3cSuitesTest {
    private static final Suite TRACE_CONTEXT = new Suite(
            "W3C Trace Context",
            Stream.of(TraceparentCases.ALL, TracestateCases.ALL)
                    .flatMap(List::stream)
                    .toList());
    private static final Suite BAGGAGE = new Suite("W3C Baggage", BaggageCases.ALL);

    private static final boolean OLDEST_API = "1.62.0".equals(System.getProperty("opentelemetry.version"));

    @Test
    void ofTraceContextFailsWhatOpenTelemetryParsesOtherwiseAndATracestateOfAnotherCaseThanItsTraceparent() {
        print(TRACE_CONTEXT);

        assertThat(TRACE_CONTEXT.cases()).hasSize(41);
        assertThat(TRACE_CONTEXT.failedBy(Suite.WAYBILL))
                .containsExactlyInAnyOrderElementsOf(known(
                        List.of(
                                "tracestate in any case",
                                "a key twice",
                                "keys with at signs",
                                "keys of 256 characters"),
                        List.of("an empty tracestate")));
    }

    @Test
    void ofBaggageFailsWhatIsBeyondTheLimits() {
        print(BAGGAGE);

        assertThat(BAGGAGE.cases()).hasSize(24);
        assertThat(BAGGAGE.failedBy(Suite.WAYBILL))
                .containsExactlyInAnyOrderElementsOf(known(
                        List.of("512 members of 8192 bytes"),
                        List.of("an empty value", "escapes in a property", "escapes in the key of a property")));
    }

    @Test
    void nothingFailsThatAPlainGetterPasses() {
        for (Suite suite : List.of(TRACE_CONTEXT, BAGGAGE)) {
            assertThat(suite.failedBy(Suite.PLAIN)).containsAll(suite.failedBy(Suite.WAYBILL));
        }
    }

    private static List<String> known(List<String> always, List<String> withTheOldestApi) {
        return Stream.of(always, OLDEST_API ? withTheOldestApi : List.<String>of())
                .flatMap(List::stream)
                .toList();
    }

    /** For whoever reads the log of the build. */
    private static void print(Suite suite) {
        System.out.println(suite.counts());
    }
}
