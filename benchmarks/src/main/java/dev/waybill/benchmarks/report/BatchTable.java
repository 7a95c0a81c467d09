// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import static dev.waybill.benchmarks.report.Figures.bytes;
import static dev.waybill.benchmarks.report.Figures.nanos;
import static dev.waybill.benchmarks.report.Figures.timesAsManyBytes;
import static dev.waybill.benchmarks.report.Figures.timesAsSlow;
import static dev.waybill.benchmarks.report.Figures.whole;

import dev.waybill.benchmarks.peer.TracedBy;
import java.util.List;
import java.util.Map;

/** What each message of a batch costs by the size of the batch, in a table for each circumstance. */
final class BatchTable {
    private static final String HEAD = """
            | messages | by hand, ns per message | Waybill, ns per message | × | by hand, bytes per message | Waybill, bytes per message | × |
            |--:|--:|--:|--:|--:|--:|--:|
            """;

    private BatchTable() {}

    static String of(Results results) {
        StringBuilder tables = new StringBuilder();
        for (Map.Entry<List<String>, Results> circumstance :
                results.by("shape", "telemetry").entrySet()) {
            tables.append("\n**A batch that is ")
                    .append(Words.of(circumstance.getKey().get(0)))
                    .append(", telemetry ")
                    .append(Words.of(circumstance.getKey().get(1)))
                    .append("**\n\n")
                    .append(HEAD);
            circumstance.getValue().by("messages").values().forEach(size -> tables.append(row(size)));
        }
        return tables.toString();
    }

    private static String row(Results size) {
        Cost byHand = size.of(TracedBy.HAND_WRITTEN).orElseThrow();
        Cost waybill = size.of(TracedBy.WAYBILL).orElseThrow();
        return String.join(
                        " | ",
                        "| " + whole(waybill.messages()),
                        nanos(byHand),
                        nanos(waybill),
                        timesAsSlow(waybill, byHand),
                        bytes(byHand),
                        bytes(waybill),
                        timesAsManyBytes(waybill, byHand))
                + " |\n";
    }
}
