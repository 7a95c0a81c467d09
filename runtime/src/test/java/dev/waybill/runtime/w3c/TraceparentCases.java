// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which {@code traceparent} is continued (W3C Trace Context, test suite, {@code test_traceparent_*} and advanced). */
final class TraceparentCases {
    static final String TRACE = "12345678901234567890123456789012";
    static final String PARENT = "1234567890123456";
    static final String VALID = "00-" + TRACE + "-" + PARENT + "-01";

    static final List<Case> ALL = List.of(
            new Case("neither field", service -> service.answer().traceId()),
            continued("traceparent alone", VALID),
            restarted("two traceparents", VALID.replace("9012-", "9011-") + "," + VALID),
            new Case("another name is not traceparent", service -> {
                assertThat(service.answer("trace-parent", VALID).traceId()).isNotEqualTo(TRACE);
                assertThat(service.answer("trace.parent", VALID).traceId()).isNotEqualTo(TRACE);
            }),
            new Case("traceparent in any case", service -> {
                for (String name : List.of("TraceParent", "TrAcEpArEnT", "TRACEPARENT")) {
                    assertThat(service.answer(name, VALID).traceId()).isEqualTo(TRACE);
                }
            }),
            restarted("version 00 with more behind", VALID + ".", VALID + "-what-the-future-will-be-like"),
            new Case("version cc", service -> {
                String future = "cc" + VALID.substring(2);
                assertThat(service.answer("traceparent", future).traceId()).isEqualTo(TRACE);
                assertThat(service.answer("traceparent", future + "-more").traceId())
                        .isEqualTo(TRACE);
                assertThat(service.answer("traceparent", future + ".more").traceId())
                        .isNotEqualTo(TRACE);
            }),
            restarted("version ff", "ff" + VALID.substring(2)),
            restarted("version of other characters", "." + VALID.substring(1), "0." + VALID.substring(2)),
            restarted("version too long", "0" + VALID, "00" + VALID),
            restarted("version too short", VALID.substring(1)),
            restarted("trace id of zeros", VALID.replace(TRACE, "0".repeat(32))),
            restarted("trace id of other characters", VALID.replace("-12", "-.2"), VALID.replace("2-1", ".-1")),
            restarted("trace id too long", VALID.replace(TRACE, TRACE + "3")),
            restarted("trace id too short", VALID.replace(TRACE, TRACE.substring(1))),
            restarted("parent id of zeros", VALID.replace("-" + PARENT + "-", "-0000000000000000-")),
            restarted(
                    "parent id of other characters",
                    VALID.replace("-" + PARENT, "-." + PARENT.substring(1)),
                    VALID.replace("6-01", ".-01")),
            restarted("parent id too long", VALID.replace("6-01", "67-01")),
            restarted("parent id too short", VALID.replace("6-01", "-01")),
            restarted("flags of other characters", VALID.replace("-01", "-.0"), VALID.replace("-01", "-0.")),
            restarted("flags too long", VALID.replace("-01", "-001")),
            restarted("flags too short", VALID.replace("-01", "-1")),
            continued(
                    "white space around traceparent",
                    " " + VALID,
                    "\t" + VALID,
                    VALID + " ",
                    VALID + "\t",
                    "\t " + VALID + " \t"),
            new Case("three messages below one parent", service -> {
                assertThat(traceIds(service, VALID)).containsExactly(TRACE);
                assertThat(parentIds(service, VALID)).hasSize(3);
            }),
            new Case(
                    "three messages below none",
                    service -> assertThat(parentIds(service, "")).hasSize(3)),
            new Case("three messages below an invalid parent", service -> {
                String invalid = VALID.replace(TRACE, "0".repeat(32));
                assertThat(traceIds(service, invalid)).doesNotContain("0".repeat(32));
                assertThat(parentIds(service, invalid)).hasSize(3);
            }),
            new Case("the random flag", service -> {
                SentMessage sent = service.answer("traceparent", VALID.replace("-01", "-02"));
                assertThat(sent.traceId()).isEqualTo(TRACE);
                assertThat(sent.flags() & 2).isEqualTo(2);
            }));

    private TraceparentCases() {}

    private static Case continued(String name, String... traceparents) {
        return new Case(name, service -> {
            for (String traceparent : traceparents) {
                SentMessage sent = service.answer("traceparent", traceparent);
                assertThat(sent.traceId()).isEqualTo(TRACE);
                assertThat(sent.parentId()).isNotEqualTo(PARENT);
            }
        });
    }

    private static Case restarted(String name, String... traceparents) {
        return new Case(name, service -> {
            for (String traceparent : traceparents) {
                String trace = service.answer("traceparent", traceparent).traceId();
                assertThat(trace).isNotEqualTo("0".repeat(32));
                assertThat(traceparent).doesNotContain(trace);
            }
        });
    }

    private static Set<String> traceIds(Service service, String traceparent) {
        Set<String> ids = new HashSet<>();
        service.handle(Fields.of("traceparent", traceparent), 3).sent().forEach(sent -> ids.add(sent.traceId()));
        return ids;
    }

    private static Set<String> parentIds(Service service, String traceparent) {
        Set<String> ids = new HashSet<>();
        service.handle(Fields.of("traceparent", traceparent), 3).sent().forEach(sent -> ids.add(sent.parentId()));
        return ids;
    }
}
