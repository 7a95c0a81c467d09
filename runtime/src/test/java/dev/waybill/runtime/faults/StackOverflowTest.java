// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls from where the telemetry, the delegate or both find no room on the stack any more. */
class StackOverflowTest {
    private static final int FRAMES = 200;

    @ParameterizedTest
    @EnumSource
    void theCallerGetsTheAnswerOrTheOverflowAndKeepsItsContext(Shape shape) throws Exception {
        Fault none = Fault.none();
        Call call = shape.wrap(WaybillTelemetry.create(new FaultyOpenTelemetry(none)), new Orders(none));
        Ending ending = shape.success();
        new Attempt(call, new Delegate(ending)).make();
        List<Attempt> attempts = new ArrayList<>();
        for (int frame = 0; frame < FRAMES; frame++) {
            attempts.add(new Attempt(call, new Delegate(ending)));
        }

        assertThat(Descent.make(attempts)).as("what is current after all").isSameAs(Context.root());
        assertThat(attempts).allSatisfy(attempt -> attempt.checkUnless(StackOverflowError.class));
        assertThat(attempts)
                .anySatisfy(attempt -> assertThat(attempt.isAnswered()).isTrue());
    }
}
