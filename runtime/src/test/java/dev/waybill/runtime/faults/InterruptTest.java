// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.runtime.WaybillTelemetry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interrupt is between the application and its delegate. */
class InterruptTest {
    private final Fault none = Fault.none();
    private final WaybillTelemetry telemetry = WaybillTelemetry.create(new FaultyOpenTelemetry(none));

    @ParameterizedTest
    @EnumSource
    void theDelegateSeesThatItsCallerWasInterrupted(Shape shape) throws Throwable {
        boolean[] seen = new boolean[1];
        Delegate delegate = new Delegate(shape.success(), () -> seen[0] = Thread.interrupted());

        Thread.currentThread().interrupt();
        shape.wrap(telemetry, new Orders(none)).to(delegate);

        assertThat(seen[0]).isTrue();
        assertThat(Thread.interrupted()).as("interrupted once more").isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theCallerSeesThatTheDelegateWasInterrupted(Shape shape) {
        Delegate delegate =
                new Delegate(Ending.THROWS, () -> Thread.currentThread().interrupt());
        Attempt attempt = new Attempt(shape.wrap(telemetry, new Orders(none)), delegate);

        attempt.make();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempt.isAnswered()).isTrue();
    }
}
