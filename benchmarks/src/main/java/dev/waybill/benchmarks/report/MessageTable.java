// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import static dev.waybill.benchmarks.report.Figures.bytes;
import static dev.waybill.benchmarks.report.Figures.nanos;
import static dev.waybill.benchmarks.report.Figures.rounded;
import static dev.waybill.benchmarks.report.Figures.timesAsManyBytes;
import static dev.waybill.benchmarks.report.Figures.timesAsSlow;

import dev.waybill.benchmarks.peer.TracedBy;
import java.util.List;
import java.util.Map;

/** What one message costs with each peer, in a table for each circumstance. */
final class MessageTable {
    private static final String HEAD = """
            | traced | ns per message | × raw | × by hand | bytes per message | × by hand |
            |---|--:|--:|--:|--:|--:|
            """;

    private MessageTable() {}

    static String of(Results results) {
        StringBuilder tables = new StringBuilder();
        for (Map.Entry<List<String>, Results> circumstance :
                results.by("shape", "telemetry", "extra").entrySet()) {
            tables.append("\n**").append(title(circumstance.getKey())).append("**\n\n");
            tables.append(HEAD).append(rows(circumstance.getValue()));
        }
        return tables.toString();
    }

    private static String title(List<String> circumstance) {
        String extra = circumstance.get(2).equals("NOTHING") ? "" : ", with " + Words.of(circumstance.get(2));
        return Words.of(circumstance.get(0)) + ", telemetry " + Words.of(circumstance.get(1)) + extra;
    }

    private static String rows(Results results) {
        Cost raw = results.of(TracedBy.NOBODY).orElseThrow();
        Cost byHand = results.of(TracedBy.HAND_WRITTEN).orElseThrow();
        StringBuilder rows = new StringBuilder();
        for (TracedBy peer : TracedBy.values()) {
            results.of(peer)
                    .ifPresent(cost -> rows.append(String.join(
                                    " | ",
                                    "| " + peer.title(),
                                    nanos(cost),
                                    rounded(cost.timesAsSlowAs(raw).value()),
                                    timesAsSlow(cost, byHand),
                                    bytes(cost),
                                    timesAsManyBytes(cost, byHand)))
                            .append(" |\n"));
        }
        return rows.toString();
    }
}
