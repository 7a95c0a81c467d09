// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import static dev.waybill.benchmarks.endtoend.shop.Contender.RAW;
import static dev.waybill.benchmarks.endtoend.shop.Contender.WAYBILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.waybill.benchmarks.endtoend.shop.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTableTest {
    private static final List<Column> COLUMNS = List.of(new Column("messages a second", "rate", "%,.0f"));

    @TempDir
    Path folder;

    @Test
    void showsTheMedianBesideItsRatioToTheRawProgramOfTheSameRound() throws IOException {
        assertThat(table(
                        run(RAW, 0, 20_000),
                        run(WAYBILL, 0, 19_000),
                        run(WAYBILL, 1, 9_000),
                        run(RAW, 1, 10_000),
                        run(RAW, 2, 10_000),
                        run(WAYBILL, 2, 10_000)))
                .contains("| traced by | messages a second | × raw |\n|---|--:|--:|\n")
                .contains("| nobody (raw) | 10,000 | 1 |\n| Waybill | 10,000 | 0.95 (0.90 to 1.00) |\n");
    }

    @Test
    void tellsWhichBrokerAndHowManyRunsThereWere() throws IOException {
        assertThat(table(run(RAW, 0, 20_000), run(RAW, 1, 20_000)))
                .contains("; RabbitMQ 3.10.8; JVMs: 2 for each row, with `-Xmx512m`.");
    }

    @Test
    void missesAFigureThatAProgramDidNotTell() {
        assertThatIllegalStateException()
                .isThrownBy(() -> table(new Run(RAW, 0, Map.of("messages", 10.0))))
                .withMessage("RAW did not tell rate, but [messages]");
    }

    private String table(Run... runs) throws IOException {
        Path json = folder.resolve("runs.json");
        Path page = Files.writeString(folder.resolve("README.md"), "<!-- table: load -->\n<!-- end -->\n");
        new Runs("RabbitMQ 3.10.8", List.of("-Xmx512m"), List.of(runs)).writeTo(json);
        Report.programs(json, "load", COLUMNS, page);
        return Files.readString(page);
    }

    private static Run run(Contender contender, int round, double rate) {
        return new Run(contender, round, Map.of("rate", rate));
    }
}
