// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.waterfall;

import static dev.waybill.demo.waterfall.ExampleSpans.link;
import static dev.waybill.demo.waterfall.ExampleSpans.requestService;
import static dev.waybill.demo.waterfall.ExampleSpans.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.semconv.ErrorAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String OTHER_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final SpanData REQUEST = requestService(TRACE, "00000000000000a1", "")
            .setName("POST /orders")
            .setKind(SpanKind.SERVER)
            .setStartEpochNanos(0)
            .setEndEpochNanos(10_000_000)
            .build();
    private static final SpanData SEND = requestService(TRACE, "00000000000000a2", "00000000000000a1")
            .setName("send orders")
            .setKind(SpanKind.PRODUCER)
            .setStartEpochNanos(5_000_000)
            .setEndEpochNanos(10_000_000)
            .build();
    private static final SpanData PROCESS = worker(TRACE, "00000000000000b1", "00000000000000a2")
            .setName("process orders")
            .setKind(SpanKind.CONSUMER)
            .setStartEpochNanos(20_000_000)
            .setEndEpochNanos(40_000_000)
            .setLinks(List.of(link(SEND)))
            .build();

    @Test
    void drawsEachSpanBelowItsParentWithItsTime() {
        assertThat(draw(70, REQUEST, SEND, PROCESS))
                .containsExactly(
                        "trace 0af7651916cd43dd8448eb211c80319c  3 spans  40.0 ms",
                        "  request-service  POST /orders          SERVER    10.0 ms  ███",
                        "  request-service  └─ send orders        PRODUCER   5.0 ms   ██",
                        "  worker              └─ process orders  CONSUMER  20.0 ms       █████",
                        "                            ↪ link to send orders");
    }

    @Test
    void givesTheBarsWhatTheWordsLeave() {
        assertThat(draw(82, REQUEST, SEND))
                .containsExactly(
                        "trace 0af7651916cd43dd8448eb211c80319c  2 spans  10.0 ms",
                        "  request-service  POST /orders    SERVER    10.0 ms  " + "█".repeat(28),
                        "  request-service  └─ send orders  PRODUCER   5.0 ms  " + " ".repeat(14) + "█".repeat(14));
    }

    @Test
    void drawsTracesInTheOrderOfTheirStart() {
        SpanData invoices = worker(OTHER_TRACE, "00000000000000c1", "")
                .setName("process invoices")
                .setStartEpochNanos(50_000_000)
                .setEndEpochNanos(60_000_000)
                .build();

        assertThat(draw(66, invoices, REQUEST))
                .containsExactly(
                        "trace 0af7651916cd43dd8448eb211c80319c  1 span  10.0 ms",
                        "  request-service  POST /orders      SERVER    10.0 ms  ██████████",
                        "trace 4bf92f3577b34da6a3ce929d0e0e4736  1 span  10.0 ms",
                        "  worker           process invoices  INTERNAL  10.0 ms  ██████████");
    }

    @Test
    void saysThatASpanFailed() {
        SpanData refused = worker(TRACE, "00000000000000b2", "")
                .setName("POST")
                .setKind(SpanKind.CLIENT)
                .setStatus(StatusData.error())
                .setAttributes(Attributes.of(ErrorAttributes.ERROR_TYPE, "503"))
                .setStartEpochNanos(0)
                .setEndEpochNanos(1_000_000)
                .build();

        assertThat(draw(50, refused))
                .containsExactly(
                        "trace 0af7651916cd43dd8448eb211c80319c  1 span  1.0 ms",
                        "  worker  POST  CLIENT  1.0 ms  ██████████████████",
                        "             ✗ error 503");
    }

    @Test
    void namesTheTraceOfALinkThatLeadsElsewhere() {
        SpanData elsewhere = worker(OTHER_TRACE, "00000000000000c2", "")
                .setName("process orders")
                .setStartEpochNanos(0)
                .setEndEpochNanos(1_000_000)
                .setLinks(List.of(link(SEND)))
                .build();

        assertThat(draw(100, elsewhere))
                .last()
                .asString()
                .endsWith("↪ link to span 00000000000000a2 in trace " + TRACE);
    }

    @Test
    void drawsTheLinksOfABatchAsOne() {
        SpanData first = result("00000000000000d1", 0);
        SpanData second = result("00000000000000d2", 1_000_000);
        SpanData third = result("00000000000000d3", 2_000_000);
        SpanData batch = requestService(TRACE, "00000000000000e1", "")
                .setName("process totals")
                .setKind(SpanKind.CONSUMER)
                .setStartEpochNanos(3_000_000)
                .setEndEpochNanos(4_000_000)
                .setLinks(List.of(link(first), link(second), link(third)))
                .build();

        assertThat(draw(65, first, second, third, batch))
                .containsExactly(
                        "trace 0af7651916cd43dd8448eb211c80319c  4 spans  4.0 ms",
                        "  worker           send totals     PRODUCER  1.0 ms  ███",
                        "  worker           send totals     PRODUCER  1.0 ms     ███",
                        "  worker           send totals     PRODUCER  1.0 ms        ███",
                        "  request-service  process totals  CONSUMER  1.0 ms           ███",
                        "                      ↪ links to 3 spans: send totals");
    }

    @Test
    void tellsLinksToDifferentSpansApart() {
        SpanData total = result("00000000000000d1", 0);
        SpanData other = result("00000000000000d2", 0);
        SpanData batch = requestService(TRACE, "00000000000000e1", "")
                .setName("process totals")
                .setStartEpochNanos(3_000_000)
                .setEndEpochNanos(4_000_000)
                .setLinks(List.of(link(total), link(SEND), link(other)))
                .build();

        assertThat(draw(68, total, other, SEND, batch))
                .filteredOn(line -> line.contains("link"))
                .extracting(String::strip)
                .containsExactly("↪ links to 2 spans: send totals", "↪ link to send orders");
    }

    @Test
    void countsTheLinksThatLeadElsewhere() {
        SpanData elsewhere = worker(OTHER_TRACE, "00000000000000c2", "")
                .setName("process orders")
                .setStartEpochNanos(0)
                .setEndEpochNanos(1_000_000)
                .setLinks(List.of(link(SEND), link(REQUEST)))
                .build();

        assertThat(draw(100, elsewhere)).last().asString().endsWith("↪ links to 2 spans in trace " + TRACE);
        assertThat(draw(100, elsewhere, SEND, REQUEST))
                .filteredOn(line -> line.contains("↪"))
                .extracting(String::strip)
                .containsExactly("↪ link to send orders in trace " + TRACE, "↪ link to POST /orders in trace " + TRACE);
    }

    @Test
    void drawsASpanWhoseParentIsElsewhereAsARoot() {
        assertThat(draw(60, PROCESS)).element(1).asString().startsWith("  worker  process orders");
    }

    @Test
    void shortensNamesThatWouldLeaveNoRoomForBars() {
        SpanData longName = worker(TRACE, "00000000000000b3", "")
                .setName("process orders.of.everybody.everywhere")
                .setStartEpochNanos(0)
                .setEndEpochNanos(1_000_000)
                .build();

        assertThat(draw(60, longName))
                .element(1)
                .isEqualTo("  worker  process orders.of.e…  INTERNAL  1.0 ms  ██████████");
    }

    @Test
    void drawsWithAsciiWhereTheTerminalHasNothingElse() {
        assertThat(new Waterfall(64, Glyphs.ASCII, Palette.PLAIN).draw(List.of(REQUEST, SEND)))
                .containsExactly(
                        "trace 0af7651916cd43dd8448eb211c80319c  2 spans  10.0 ms",
                        "  request-service  POST /orders    SERVER    10.0 ms  ##########",
                        "  request-service  `- send orders  PRODUCER   5.0 ms       #####");
    }

    @Test
    void paintsEachServiceInAColourOfItsOwn() {
        List<String> lines = new Waterfall(60, Glyphs.UNICODE, Palette.ANSI).draw(List.of(REQUEST, SEND, PROCESS));

        assertThat(lines.get(1)).contains("\u001b[36mrequest-service\u001b[0m");
        assertThat(lines.get(3)).contains("\u001b[33mworker         \u001b[0m");
    }

    @Test
    void drawsNothingOfNothing() {
        assertThat(draw(60)).isEmpty();
    }

    private static SpanData result(String spanId, long startEpochNanos) {
        return worker(TRACE, spanId, "")
                .setName("send totals")
                .setKind(SpanKind.PRODUCER)
                .setStartEpochNanos(startEpochNanos)
                .setEndEpochNanos(startEpochNanos + 1_000_000)
                .build();
    }

    private static List<String> draw(int width, SpanData... spans) {
        return new Waterfall(width, Glyphs.UNICODE, Palette.PLAIN).draw(List.of(spans));
    }
}
