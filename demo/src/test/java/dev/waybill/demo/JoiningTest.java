// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import static dev.waybill.demo.waterfall.ExampleSpans.requestService;
import static dev.waybill.demo.waterfall.ExampleSpans.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoiningTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String OTHER_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final SpanData REQUEST = requestService(TRACE, "00000000000000a1", "")
            .setName("POST /signups")
            .setKind(SpanKind.SERVER)
            .setStartEpochNanos(0)
            .setEndEpochNanos(1)
            .build();
    private static final SpanData JOINED = task(TRACE, "00000000000000b1");
    private static final SpanData APART = task(OTHER_TRACE, "00000000000000b2");

    @Test
    void isWholeIfTheWorkerJoined() {
        assertThat(Joining.of(List.of(REQUEST, JOINED)).isWhole()).isTrue();
    }

    @Test
    void isBrokenIfTheWorkerStayedApart() {
        assertThat(Joining.of(List.of(REQUEST, APART)).isBroken()).isTrue();
    }

    @Test
    void isNeitherIfTheWorkerJoinedInPart() {
        Joining inPart = Joining.of(List.of(REQUEST, JOINED, APART));

        assertThat(inPart.isWhole()).isFalse();
        assertThat(inPart.isBroken()).isFalse();
    }

    @Test
    void isNeitherIfTheWorkerExportedNothing() {
        Joining silent = Joining.of(List.of(REQUEST));

        assertThat(silent.isWhole()).isFalse();
        assertThat(silent.isBroken()).isFalse();
    }

    @Test
    void isNotWholeIfARequestIsWithoutWorker() {
        SpanData unanswered = requestService(OTHER_TRACE, "00000000000000a2", "")
                .setName("POST /signups")
                .setKind(SpanKind.SERVER)
                .setStartEpochNanos(0)
                .setEndEpochNanos(1)
                .build();

        assertThat(Joining.of(List.of(REQUEST, unanswered, JOINED)).isWhole()).isFalse();
    }

    private static SpanData task(String traceId, String spanId) {
        return worker(traceId, spanId, "")
                .setName("process task_queue")
                .setStartEpochNanos(0)
                .setEndEpochNanos(1)
                .build();
    }
}
