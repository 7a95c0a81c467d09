// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The delegate, its caller and their threads do not notice what throws where. */
class FaultMatrixTest {
    private static FaultMatrix matrix;
    private static int checked;

    @BeforeAll
    static void findOutWhatIsReached() throws Exception {
        matrix = new FaultMatrix();
    }

    @AfterAll
    static void tell() {
        System.out.println("Fault matrix: " + checked + " cells hold");
    }

    @TestFactory
    Stream<DynamicTest> noFaultIsNoticed() {
        return Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(Shape.values())
                        .filter(shape -> !matrix.cells(step, shape).isEmpty())
                        .map(shape -> DynamicTest.dynamicTest(shape + ": " + step, () -> check(step, shape))));
    }

    @Test
    void everyStepIsReachedByAShape() {
        assertThat(Step.values())
                .allSatisfy(step -> assertThat(Shape.values())
                        .anySatisfy(
                                shape -> assertThat(matrix.cells(step, shape)).isNotEmpty()));
    }

    @Test
    void theMatrixIsPublishedAsItIs() throws Exception {
        List<String> published = Files.readAllLines(Path.of("../docs/reliability.md"));

        assertThat(published).containsSubsequence(matrix.tables());
        assertThat(published).anyMatch(line -> line.startsWith(String.format("**%,d cells**", matrix.size())));
    }

    private static void check(Step step, Shape shape) {
        for (Cell cell : matrix.cells(step, shape)) {
            try {
                cell.check();
            } catch (Throwable failure) {
                throw new AssertionError(cell.toString(), failure);
            }
            checked++;
        }
    }
}
