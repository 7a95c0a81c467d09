// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What {@link IncompleteApiTest} runs in a class loader that lacks a class; its result is the messages that were lost. */
public final class IncompleteApplication implements Callable<List<String>> {
    private final Fault none = Fault.none();
    private final List<Call> calls = new ArrayList<>();

    /** Starts the application: what is wrong may be told now. */
    public IncompleteApplication() {
        WaybillTelemetry telemetry = WaybillTelemetry.create(openTelemetry());
        for (Shape shape : Shape.values()) {
            calls.add(shape.wrap(telemetry, new Orders(none)));
        }
    }

    @Override
    public List<String> call() {
        List<String> lost = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (Ending ending : shape.endings()) {
                Attempt attempt = new Attempt(calls.get(shape.ordinal()), new Delegate(ending));
                attempt.make();
                if (!attempt.isAnswered()) {
                    lost.add(shape + ", " + ending);
                }
            }
        }
        return lost;
    }

    /** The SDK, if it can do without the class. */
    private OpenTelemetry openTelemetry() {
        try {
            return new FaultyOpenTelemetry(none);
        } catch (LinkageError incomplete) {
            return OpenTelemetry.propagating(ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        }
    }
}
