// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path folder;

    private Path page;

    @BeforeEach
    void writeThePage() throws IOException {
        page = Files.writeString(
                folder.resolve("README.md"), "Before\n<!-- table: sent -->\nold figures\n<!-- end -->\nAfter\n");
    }

    @Test
    void showsTimesAndBytesBesideThoseOfTheCodeByHand() throws IOException {
        Report.messages(
                results(
                        message("NOBODY", 1.5, 0),
                        message("HAND_WRITTEN", 500, 1000),
                        message("WAYBILL", 450.04, 1100.2)),
                "sent",
                page);

        assertThat(page)
                .content()
                .contains("**sent properties, telemetry recording**")
                .contains("| nobody (the raw call) | 1.5 | 1.0 | 0.00 | 0 | 0.00 |")
                .contains("| by hand, carefully | 500 | 333 | 1 | 1,000 | 1.00 |")
                .contains("| Waybill | 450 | 300 | 0.90 | 1,100 | 1.10 |");
    }

    @Test
    void comparesTimesWithinEachJvmAndShowsTheirMedian() throws IOException {
        Path json = run(List.of(
                List.of(message("HAND_WRITTEN", 100, 1), message("WAYBILL", 90, 1), message("NOBODY", 1, 0)),
                List.of(message("NOBODY", 1, 0), message("WAYBILL", 400, 1), message("HAND_WRITTEN", 400, 1)),
                List.of(message("HAND_WRITTEN", 200, 1), message("NOBODY", 1, 0), message("WAYBILL", 240, 1))));

        Report.messages(json, "sent", page);

        assertThat(page)
                .content()
                .contains("JVMs: 3, each with 5 × 120 ms for each row.")
                .contains("| Waybill | 240 (90 to 400) | 240 | 1.00 (0.90 to 1.20) | 1 | 1.00 |");
    }

    @Test
    void takesNoNoticeOfTheFewIterationsThatSomebodyDisturbed() throws IOException {
        Path json = results(
                message("NOBODY", 1, 0),
                message("HAND_WRITTEN", 500, 1000),
                message("WAYBILL", 450, 1000)
                        .replace("[450.0, ", "[9000.0, ")
                        .replace("\"score\": 450.0", "\"score\": 3300.0"));

        Report.messages(json, "sent", page);

        assertThat(page).content().contains("| Waybill | 450 | 450 | 0.90 | 1,000 | 1.00 |");
    }

    @Test
    void dividesWhatABatchCostsByItsMessages() throws IOException {
        Report.batches(results(batch("HAND_WRITTEN", 5000, 10_000), batch("WAYBILL", 4000, 9000)), "sent", page);

        assertThat(page).content().contains("| 10 | 500 | 400 | 0.80 | 1,000 | 900 | 0.90 |");
    }

    @Test
    void leavesTheRestOfThePageAsItIs() throws IOException {
        Report.messages(results(message("NOBODY", 1, 0), message("HAND_WRITTEN", 500, 1100)), "sent", page);

        assertThat(page)
                .content()
                .startsWith("Before\n<!-- table: sent -->\nMeasured on ")
                .endsWith("<!-- end -->\nAfter\n")
                .doesNotContain("old figures");
    }

    @Test
    void tellsWhatThePageNeedsForATableThatItHasNoPlaceFor() throws IOException {
        Path json = results(message("NOBODY", 1, 0), message("HAND_WRITTEN", 500, 1100));

        assertThatThrownBy(() -> Report.messages(json, "handled", page))
                .hasMessageContaining("\"<!-- table: handled -->\" and \"<!-- end -->\"");
    }

    @Test
    void tellsThatAllocationsWereNotMeasured() throws IOException {
        Path json = results(
                message("NOBODY", 1, 0).replace("gc.alloc.rate.norm", "other"), message("HAND_WRITTEN", 500, 1100));

        assertThatThrownBy(() -> Report.messages(json, "sent", page)).hasMessageContaining("-prof gc");
    }

    @Test
    void drawsTheLongestBarForTheSlowest() throws IOException {
        Path json = results(message("HAND_WRITTEN", 1000, 1000), message("WAYBILL", 500, 1100));
        Path svg = folder.resolve("chart.svg");

        Report.chart(json, json, svg);

        assertThat(svg)
                .content()
                .contains("width=\"370\" height=\"14\" fill=\"#adb5bd\"")
                .contains("width=\"185\" height=\"14\" fill=\"#0b7285\"")
                .contains("500 ns, 1,100 B");
    }

    private Path results(String... results) throws IOException {
        return run(List.of(List.of(results)));
    }

    private Path run(List<List<String>> byJvm) throws IOException {
        return Files.writeString(folder.resolve("results.json"), byJvm.toString());
    }

    private static String message(String peer, double nanos, double bytes) {
        return result(
                "{\"peer\": \"%s\", \"shape\": \"SENT_PROPERTIES\", \"telemetry\": \"RECORDING\", \"extra\": \"NOTHING\"}"
                        .formatted(peer),
                nanos,
                bytes);
    }

    private static String batch(String peer, double nanos, double bytes) {
        return result(
                "{\"peer\": \"%s\", \"shape\": \"SENT\", \"telemetry\": \"RECORDING\", \"messages\": \"10\"}"
                        .formatted(peer),
                nanos,
                bytes);
    }

    private static String result(String params, double nanos, double bytes) {
        return """
                {"jmhVersion": "1.37", "jdkVersion": "17.0.15", "vmName": "OpenJDK", "forks": 0,
                 "measurementIterations": 5, "measurementTime": "120 ms", "params": %1$s,
                 "primaryMetric": {"score": %2$s, "rawData": [[%2$s, %2$s, %2$s]], "scoreUnit": "ns/op"},
                 "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %3$s, "scoreError": "NaN"}}}
                """.formatted(params, nanos, bytes);
    }
}
