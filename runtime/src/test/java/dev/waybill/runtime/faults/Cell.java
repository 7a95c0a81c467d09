// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Map;

/** One fault in one call. */
record Cell(Step step, Shape shape, Strike strike, Thrown thrown, Ending ending) {
    private static final Context CALLERS = Context.root().with(ContextKey.named("tenant"), "acme");

    /** Whether the call does the step at all. */
    static boolean isReached(Step step, Shape shape, Ending ending) throws Exception {
        Fault fault = new Fault(step, Strike.ONCE, Thrown.RUNTIME_EXCEPTION);
        try (FaultyLog log = new FaultyLog(fault)) {
            FaultyStorage.letIn(fault);
            Delegate delegate = new Delegate(ending);
            seenByCaller(wrap(shape, new FaultyOpenTelemetry(fault), fault), delegate);
            delegate.finish();
            return fault.hasThrown();
        } finally {
            FaultyStorage.letIn(null);
        }
    }

    /** Makes the call, and then one without the fault. */
    void check() throws Exception {
        Fault fault = new Fault(step, strike, thrown);
        FaultyOpenTelemetry openTelemetry = new FaultyOpenTelemetry(fault);
        try (FaultyLog log = new FaultyLog(fault);
                Scope caller = CALLERS.makeCurrent()) {
            FaultyStorage.letIn(fault);
            Call call = wrap(shape, openTelemetry, fault);
            check(call, new Delegate(ending), openTelemetry);
            fault.cure();
            assertThat(fault.hasThrown()).as("the step was reached").isTrue();
            assertThat(log.lines()).as("lines in the log").isEqualTo(1);

            openTelemetry.forget();
            Call next = step.isBeforeAnyMessage() ? wrap(shape, openTelemetry, fault) : call;
            check(next, new Delegate(ending), openTelemetry);
            assertThat(openTelemetry.exported()).as("spans of the next message").isEqualTo(shape.spans());
            assertThat(log.lines()).as("lines in the log").isEqualTo(1);
        } finally {
            FaultyStorage.letIn(null);
        }
    }

    private static Call wrap(Shape shape, FaultyOpenTelemetry openTelemetry, Fault fault) {
        WaybillTelemetry telemetry = WaybillTelemetry.builder(openTelemetry)
                .maxLinks(1)
                .stampSentAt()
                .captureHeaders("order")
                .redactHeaders((name, value) -> fault.in(Step.REDACT, () -> value))
                .baggageToAttributes(key -> fault.in(Step.BAGGAGE_TO_ATTRIBUTE, () -> true))
                .baggageMayLeave(key -> fault.in(Step.BAGGAGE_MAY_LEAVE, () -> true))
                .build();
        return shape.wrap(telemetry, new Orders(fault));
    }

    private static Object seenByCaller(Call call, Delegate delegate) {
        try {
            return call.to(delegate);
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private static void check(Call call, Delegate delegate, FaultyOpenTelemetry openTelemetry) throws Exception {
        Object seen = seenByCaller(call, delegate);
        assertThat(FaultyStorage.current()).as("the caller's context").isSameAs(CALLERS);
        delegate.finish();

        assertThat(seen).as("what the caller sees").isNotNull().isSameAs(delegate.answer());
        if (seen instanceof Throwable thrown) {
            assertThat(thrown.getSuppressed()).isEmpty();
        }
        assertThat(delegate.calls()).as("calls of the delegate").hasSize(1);
        assertThat(ordersIn(delegate.calls().get(0))).startsWith("7").isSubsetOf("7", "8");
        assertThat(openTelemetry.started())
                .allSatisfy(span -> assertThat(span.ends()).as("ends of a span").hasValue(1));
    }

    private static List<Object> ordersIn(Object messages) {
        List<?> all = messages instanceof List<?> several ? several : List.of(messages);
        return all.stream()
                .<Object>map(message -> ((Map<?, ?>) message).get("order"))
                .toList();
    }
}
