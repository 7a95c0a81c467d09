// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which {@code tracestate} is inherited (W3C Trace Context, test suite, {@code test_tracestate_*}). */
final class TracestateCases {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_-*/";

    static final List<Case> ALL = List.of(
            new Case("tracestate without traceparent", service -> {
                assertThat(service.answer("tracestate", "foo=1").tracestate()).isEmpty();
                assertThat(service.answer("tracestate", "foo=1,bar=2").tracestate())
                        .isEmpty();
            }),
            inherited("tracestate beside traceparent", Map.of("foo", "1", "bar", "2"), "foo=1,bar=2"),
            new Case("another name is not tracestate", service -> {
                assertThat(named(service, "trace-state")).isEmpty();
                assertThat(named(service, "trace.state")).isEmpty();
            }),
            new Case("tracestate in any case", service -> {
                for (String name : List.of("TraceState", "TrAcEsTaTe", "TRACESTATE")) {
                    assertThat(named(service, name)).containsEntry("foo", "1");
                }
            }),
            new Case("an empty tracestate", service -> {
                assertThat(answer(service, "").traceId()).isEqualTo(TraceparentCases.TRACE);
                assertThat(answer(service, "foo=1", "").tracestate()).containsEntry("foo", "1");
                assertThat(answer(service, "", "foo=1").tracestate()).containsEntry("foo", "1");
            }),
            new Case(
                    "several values in their order",
                    service -> assertThat(answer(service, "foo=1,bar=2", "rojo=1,congo=2", "baz=3")
                                    .tracestate())
                            .containsExactly(
                                    Map.entry("foo", "1"),
                                    Map.entry("bar", "2"),
                                    Map.entry("rojo", "1"),
                                    Map.entry("congo", "2"),
                                    Map.entry("baz", "3"))),
            new Case("a key twice", service -> {
                assertThat(answer(service, "foo=1,foo=1").tracestate()).containsEntry("foo", "1");
                assertThat(answer(service, "foo=1,foo=2").tracestate()).containsKey("foo");
                assertThat(answer(service, "foo=1", "foo=1").tracestate()).containsEntry("foo", "1");
                assertThat(answer(service, "foo=1", "foo=2").tracestate()).containsKey("foo");
            }),
            new Case("every character that is allowed", service -> {
                String value = IntStream.rangeClosed(' ', '~')
                        .filter(c -> c != ',' && c != '=')
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
                assertThat(answer(service, LETTERS + "=" + value).tracestate()).containsEntry(LETTERS, value);
                String ofVendor = LETTERS + "@a-z0-9_-*/";
                assertThat(answer(service, ofVendor + "=" + value).tracestate()).containsEntry(ofVendor, value);
            }),
            new Case("white space around members", service -> {
                Map<String, String> three = Map.of("foo", "1", "bar", "2", "baz", "3");
                assertThat(answer(service, "foo=1 \t , \t bar=2, \t baz=3").tracestate())
                        .isEqualTo(three);
                assertThat(answer(service, "foo=1\t \t,\t \tbar=2,\t \tbaz=3").tracestate())
                        .isEqualTo(three);
                for (String padded : List.of(" foo=1", "\tfoo=1", "foo=1 ", "foo=1\t", "\t foo=1 \t")) {
                    assertThat(answer(service, padded).tracestate()).isEqualTo(Map.of("foo", "1"));
                }
            }),
            dropped("a key of other characters", "foo =1", "FOO=1", "foo.bar=1"),
            new Case("keys with at signs", service -> {
                assertThat(answer(service, "@foo=1,bar=2").tracestate()).isEmpty();
                for (String key : List.of("foo@", "foo@@bar", "foo@bar@baz")) {
                    assertThat(answer(service, key + "=1,bar=2").tracestate()).isEqualTo(Map.of(key, "1", "bar", "2"));
                }
            }),
            new Case("thirty-two members", service -> {
                assertThat(answer(service, members(1, 10), members(11, 32)).tracestate())
                        .hasSize(32);
                assertThat(answer(service, members(1, 10), members(11, 33)).tracestate())
                        .isEmpty();
            }),
            new Case("keys of 256 characters", service -> {
                assertThat(answer(service, "foo=1", "z".repeat(257) + "=1").tracestate())
                        .isEmpty();
                for (String key : List.of(
                        "z".repeat(256),
                        "t".repeat(241) + "@" + "v".repeat(14),
                        "t".repeat(242) + "@v",
                        "t@" + "v".repeat(15))) {
                    assertThat(answer(service, "foo=1", key + "=1").tracestate())
                            .isEqualTo(Map.of("foo", "1", key, "1"));
                }
            }),
            dropped("a value of other characters", "foo=bar=baz", "foo=,bar=3"));

    private TracestateCases() {}

    private static Case inherited(String name, Map<String, String> members, String tracestate) {
        return new Case(name, service -> {
            SentMessage sent = answer(service, tracestate);
            assertThat(sent.traceId()).isEqualTo(TraceparentCases.TRACE);
            assertThat(sent.tracestate()).isEqualTo(members);
        });
    }

    private static Case dropped(String name, String... tracestates) {
        return new Case(name, service -> {
            for (String tracestate : tracestates) {
                assertThat(answer(service, tracestate).tracestate()).isEmpty();
            }
        });
    }

    private static Map<String, String> named(Service service, String name) {
        return service.answer("traceparent", TraceparentCases.VALID, name, "foo=1")
                .tracestate();
    }

    /** As many values of {@code tracestate} beside a valid parent. */
    private static SentMessage answer(Service service, String... tracestates) {
        String all = String.join(",", tracestates);
        return service.answer("traceparent", TraceparentCases.VALID, "tracestate", all);
    }

    private static String members(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> "bar%02d=%02d".formatted(n, n))
                .collect(Collectors.joining(","));
    }
}
