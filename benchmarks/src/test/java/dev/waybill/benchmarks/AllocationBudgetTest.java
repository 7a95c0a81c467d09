// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import static dev.waybill.benchmarks.telemetry.Telemetry.OFF;
import static dev.waybill.benchmarks.telemetry.Telemetry.RECORDING;
import static dev.waybill.benchmarks.telemetry.Telemetry.SAMPLED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.benchmarks.peer.TracedBy;
import dev.waybill.benchmarks.telemetry.Extra;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.telemetry.Telemetry;
import dev.waybill.benchmarks.traffic.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How many bytes Waybill may allocate for one message. Lower a budget whenever the runtime allows it. */
class AllocationBudgetTest {
    @BeforeAll
    static void compile() {
        WarmUp.messages(TracedBy.NOBODY, TracedBy.HAND_WRITTEN, TracedBy.WAYBILL, TracedBy.PROXY);
    }

    @ParameterizedTest
    @EnumSource
    void allocatesNothingWhileTelemetryIsOff(Shape shape) {
        assertThat(allocated(TracedBy.WAYBILL, shape, OFF)).isZero();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    message          | sampled out | recording
                    SENT_HEADERS     | 1140        | 1280
                    SENT_PROPERTIES  | 1500        | 1720
                    SENT_RECORD      | 1150        | 1290
                    HANDLED_HEADERS  | 1160        | 1430
                    HANDLED_DELIVERY | 1330        | 1640
                    HANDLED_RECORD   | 1160        | 1430
                    """)
    void staysWithinTheBudget(Shape shape, long sampledOut, long recording) {
        assertThat(besideByHand(shape, SAMPLED_OUT)).isLessThanOrEqualTo(sampledOut);
        assertThat(besideByHand(shape, RECORDING)).isLessThanOrEqualTo(recording);
    }

    /** Waybill's bytes, printed beside those of the code by hand. */
    private static long besideByHand(Shape shape, Telemetry telemetry) {
        long waybill = allocated(TracedBy.WAYBILL, shape, telemetry);
        long byHand = allocated(TracedBy.HAND_WRITTEN, shape, telemetry);
        System.out.printf(
                "%-16s %-11s Waybill %5d B, by hand %5d B, ratio %.2f%n",
                shape, telemetry, waybill, byHand, (double) waybill / byHand);
        return waybill;
    }

    private static long allocated(TracedBy peer, Shape shape, Telemetry telemetry) {
        return Allocation.of(Passage.of(peer, shape, Surroundings.of(telemetry, Extra.NOTHING))
                .get(0));
    }
}
