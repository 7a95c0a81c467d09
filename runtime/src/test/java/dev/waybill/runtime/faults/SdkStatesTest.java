// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without an SDK, and with one that is gone, messages go on. */
class SdkStatesTest {
    private static final ContextPropagators W3C = ContextPropagators.create(W3CTraceContextPropagator.getInstance());

    private final OpenTelemetrySdk sdk =
            OpenTelemetrySdk.builder().setPropagators(W3C).build();

    @ParameterizedTest
    @EnumSource
    void noSdk(Shape shape) {
        assertAnswered(shape, OpenTelemetry.noop(), () -> {});
    }

    @ParameterizedTest
    @EnumSource
    void propagatorsWithoutAnSdk(Shape shape) {
        assertAnswered(shape, OpenTelemetry.propagating(W3C), () -> {});
    }

    @ParameterizedTest
    @EnumSource
    void anSdkThatIsShutDownBeforeTheCall(Shape shape) {
        sdk.close();

        assertAnswered(shape, sdk, () -> {});
    }

    @ParameterizedTest
    @EnumSource
    void anSdkThatIsShutDownDuringTheCall(Shape shape) {
        assertAnswered(shape, sdk, sdk::close);
    }

    private static void assertAnswered(Shape shape, OpenTelemetry openTelemetry, Runnable meanwhile) {
        Fault none = Fault.none();
        try (FaultyLog log = new FaultyLog(none)) {
            Call call = shape.wrap(WaybillTelemetry.create(openTelemetry), new Orders(none));
            assertAnswered(call, new Delegate(shape.success(), meanwhile));
            assertAnswered(call, new Delegate(shape.success()));
            assertThat(log.lines()).isZero();
        }
    }

    private static void assertAnswered(Call call, Delegate delegate) {
        Attempt attempt = new Attempt(call, delegate);
        attempt.make();

        assertThat(attempt.isAnswered()).isTrue();
        assertThat(delegate.calls()).hasSize(1);
        assertThat(FaultyStorage.current()).isSameAs(Context.root());
    }
}
