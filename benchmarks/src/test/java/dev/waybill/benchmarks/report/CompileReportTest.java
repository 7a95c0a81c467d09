// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.benchmarks.compile.Compilation;
import dev.waybill.benchmarks.compile.Contender;
import dev.waybill.benchmarks.compile.Sizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileReportTest {
    @TempDir
    Path folder;

    private Path page;
    private Path json;

    @BeforeEach
    void writeThePage() throws IOException {
        page = Files.writeString(folder.resolve("README.md"), "<!-- table: figures -->\n<!-- end -->\n");
        json = folder.resolve("figures.json");
    }

    @Test
    void showsWhatAProcessorAddsForEachInterface() {
        Report.write(List.of(alone(1000, 2000), processed(1000, 5000)), json);

        Report.compileTimes(json, "figures", page);

        assertThat(page)
                .content()
                .contains("**1,000 interfaces**")
                .contains("| Waybill 1 | 2.0 | 5.0 | 3.0 | 3.0 | 1,000 | 3.0 | 100 |");
    }

    @Test
    void comparesEveryColdCompilationWithTheOneBeforeIt() {
        List<Compilation> runs = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(run -> Stream.of(alone(1, 100 * run), processed(1, 121 * run)))
                .toList();
        Report.write(runs, json);

        Report.compileTimes(json, "figures", page);

        assertThat(page).content().contains("| Waybill 1 | 200 (100 to 300) | 242 (121 to 363) | 1.21 | 100 | 100 |");
    }

    @Test
    void showsTheJarsOfALibraryBesideThoseThatItNeeds() {
        Report.write(
                new Sizes.Measured(
                        List.of(new Sizes.Library("Brave", 5000, 2, 1500)), List.of(alone(100, 1), processed(100, 1))),
                json);

        Report.sizes(json, "figures", page);

        assertThat(page)
                .content()
                .contains("| Brave | 5,000 | 2 | 1,500 | 6,500 |")
                .contains("| Waybill 1 | 1 | 3,000 | 1,000 |");
    }

    private static Compilation alone(int interfaces, double millis) {
        return new Compilation(
                Contender.WAYBILL, "Waybill 1", interfaces, false, millis, millis, 102_400, interfaces, 0);
    }

    private static Compilation processed(int interfaces, double millis) {
        return new Compilation(
                Contender.WAYBILL,
                "Waybill 1",
                interfaces,
                true,
                millis,
                millis,
                102_400,
                2 * interfaces,
                3000L * interfaces);
    }
}
