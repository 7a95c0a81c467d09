// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void isTheValueInTheMiddle() {
        assertThat(Median.of(3, 1, 2).value()).isEqualTo(2);
    }

    @Test
    void isBetweenTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(Median.of(4, 1, 2, 3).value()).isEqualTo(2.5);
    }

    /** As in tables of the sign test: 2 × 1/128 for the extremes of 7, 2 × 9/512 for the second of 9. */
    @Test
    void liesSomewhereBetweenAllOfSevenValues() {
        assertThat(counting(7)).isEqualTo(new Median(4, 1, 7));
    }

    @Test
    void liesBetweenTheSecondAndTheEighthOfNineValues() {
        assertThat(counting(9)).isEqualTo(new Median(5, 2, 8));
    }

    @Test
    void liesBetweenTheFourthAndTheTwelfthOfFifteenValues() {
        assertThat(counting(15)).isEqualTo(new Median(8, 4, 12));
    }

    @Test
    void liesBetweenTheSeventhAndTheEighteenthOfTwentyFourValues() {
        assertThat(counting(24)).isEqualTo(new Median(12.5, 7, 18));
    }

    @Test
    void ofOneValueIsThatValue() {
        assertThat(Median.of(7)).isEqualTo(new Median(7, 7, 7));
    }

    private static Median counting(int values) {
        return Median.of(IntStream.rangeClosed(1, values).asDoubleStream().toArray());
    }
}
