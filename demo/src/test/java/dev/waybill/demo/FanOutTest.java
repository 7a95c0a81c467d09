// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import static dev.waybill.demo.waterfall.ExampleSpans.link;
import static dev.waybill.demo.waterfall.ExampleSpans.requestService;
import static dev.waybill.demo.waterfall.ExampleSpans.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FanOutTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String OTHER_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String REQUEST_ID = "00000000000000a1";

    private static final SpanData REQUEST =
            span(requestService(TRACE, REQUEST_ID, ""), "POST /reports", SpanKind.SERVER);
    private static final SpanData CREATE_NORTH = create("00000000000000a2");
    private static final SpanData CREATE_SOUTH = create("00000000000000a3");
    private static final SpanData PROCESS_NORTH = process(TRACE, "00000000000000b1", CREATE_NORTH);
    private static final SpanData PROCESS_SOUTH = process(TRACE, "00000000000000b2", CREATE_SOUTH);
    private static final SpanData TOTAL_NORTH = total("00000000000000c1", PROCESS_NORTH);
    private static final SpanData TOTAL_SOUTH = total("00000000000000c2", PROCESS_SOUTH);

    @Test
    void isWholeIfEachTaskJoinedAndEachTotalIsLinked() {
        FanOut fanOut = with(PROCESS_NORTH, PROCESS_SOUTH, sum(TOTAL_NORTH, TOTAL_SOUTH));

        assertThatCode(fanOut::check).doesNotThrowAnyException();
        assertThat(fanOut.summary())
                .isEqualTo("2 of 2 tasks are in the trace of the request; the sum is linked to 2 of 2 totals");
    }

    @Test
    void isNotWholeIfATaskIsInATraceOfItsOwn() {
        SpanData apart = process(OTHER_TRACE, "00000000000000b2", CREATE_SOUTH);

        assertThatItIsNotWhole(with(PROCESS_NORTH, apart, sum(TOTAL_NORTH, TOTAL_SOUTH)));
    }

    @Test
    void isNotWholeIfTwoTasksHaveTheSameParent() {
        SpanData sameParent = process(TRACE, "00000000000000b2", CREATE_NORTH);

        assertThatItIsNotWhole(with(PROCESS_NORTH, sameParent, sum(TOTAL_NORTH, TOTAL_SOUTH)));
    }

    @Test
    void isNotWholeIfATaskIsThereOnceMoreInATraceOfItsOwn() {
        FanOut fanOut = with(PROCESS_NORTH, PROCESS_SOUTH, sum(TOTAL_NORTH, TOTAL_SOUTH));
        List<SpanData> spans = new ArrayList<>(fanOut.spans());
        spans.add(process(OTHER_TRACE, "00000000000000b3", CREATE_SOUTH));

        assertThatItIsNotWhole(new FanOut(2, spans));
    }

    @Test
    void isNotWholeIfTheTotalsAreSummedUpApart() {
        FanOut fanOut = with(PROCESS_NORTH, PROCESS_SOUTH, sum(TOTAL_NORTH));
        List<SpanData> spans = new ArrayList<>(fanOut.spans());
        spans.add(sum(TOTAL_SOUTH));

        assertThatItIsNotWhole(new FanOut(2, spans));
    }

    @Test
    void isNotWholeIfATotalIsNotLinked() {
        FanOut fanOut = with(PROCESS_NORTH, PROCESS_SOUTH, sum(TOTAL_NORTH));

        assertThatItIsNotWhole(fanOut);
        assertThat(fanOut.summary()).endsWith("the sum is linked to 1 of 2 totals");
    }

    @Test
    void isNotWholeIfTheSumIsLinkedToMoreThanItsTotals() {
        assertThatItIsNotWhole(with(PROCESS_NORTH, PROCESS_SOUTH, sum(TOTAL_NORTH, TOTAL_SOUTH, REQUEST)));
    }

    @Test
    void isNotWholeIfNothingWasExported() {
        assertThatItIsNotWhole(new FanOut(2, List.of()));
    }

    private static void assertThatItIsNotWhole(FanOut fanOut) {
        assertThatIOException().isThrownBy(fanOut::check).withMessageContaining("OTEL_PROPAGATORS");
    }

    private static FanOut with(SpanData north, SpanData south, SpanData sum) {
        return new FanOut(2, List.of(REQUEST, CREATE_NORTH, CREATE_SOUTH, north, south, TOTAL_NORTH, TOTAL_SOUTH, sum));
    }

    private static SpanData create(String spanId) {
        return span(requestService(TRACE, spanId, REQUEST_ID), "create report_tasks", SpanKind.PRODUCER);
    }

    private static SpanData process(String traceId, String spanId, SpanData created) {
        return span(worker(traceId, spanId, created.getSpanId()), "process report_tasks", SpanKind.CONSUMER);
    }

    private static SpanData total(String spanId, SpanData processed) {
        return span(worker(TRACE, spanId, processed.getSpanId()), "send report_totals", SpanKind.PRODUCER);
    }

    private static SpanData sum(SpanData... totals) {
        TestSpanData.Builder sum = requestService(TRACE, "00000000000000d1", REQUEST_ID)
                .setLinks(List.of(totals).stream().map(total -> link(total)).toList());
        return span(sum, "process report_totals", SpanKind.CONSUMER);
    }

    private static SpanData span(TestSpanData.Builder builder, String name, SpanKind kind) {
        return builder.setName(name)
                .setKind(kind)
                .setStartEpochNanos(0)
                .setEndEpochNanos(1)
                .build();
    }
}
