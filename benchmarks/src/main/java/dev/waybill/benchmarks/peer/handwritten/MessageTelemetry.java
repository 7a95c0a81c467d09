// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer.handwritten;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What all hand-written endpoints share. Apart from the constructor nothing here throws. */
public final class MessageTelemetry {
    private static final Logger LOGGER = Logger.getLogger("shop");
    private static final List<Double> DURATIONS =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

    final Tracer tracer;
    final TextMapPropagator propagator;
    final DoubleHistogram sendDuration;
    final DoubleHistogram processDuration;
    final LongCounter sent;
    final LongCounter consumed;
    private final boolean nothingTravels;

    public MessageTelemetry(OpenTelemetry openTelemetry) {
        this.tracer = openTelemetry.getTracer("shop");
        this.propagator = openTelemetry.getPropagators().getTextMapPropagator();
        this.nothingTravels = propagator.fields().isEmpty();
        Meter meter = openTelemetry.getMeter("shop");
        this.sendDuration = duration(meter, "messaging.client.operation.duration");
        this.processDuration = duration(meter, "messaging.process.duration");
        this.sent = meter.counterBuilder("messaging.client.sent.messages")
                .setUnit("{message}")
                .build();
        this.consumed = meter.counterBuilder("messaging.client.consumed.messages")
                .setUnit("{message}")
                .build();
    }

    private static DoubleHistogram duration(Meter meter, String name) {
        return meter.histogramBuilder(name)
                .setUnit("s")
                .setExplicitBucketBoundariesAdvice(DURATIONS)
                .build();
    }

    boolean isOff() {
        return !tracer.isEnabled()
                && nothingTravels
                && !sendDuration.isEnabled()
                && !processDuration.isEnabled()
                && !sent.isEnabled()
                && !consumed.isEnabled();
    }

    /** Makes the context current; a context storage that fails costs only that. */
    Scope enter(Context context) {
        try {
            return context.makeCurrent();
        } catch (Throwable fault) {
            lost(fault);
            return Scope.noop();
        }
    }

    void fail(Span span, Throwable failure) {
        try {
            if (span.isRecording()) {
                span.setAttribute(Attribute.ERROR_TYPE, Attribute.errorType(failure));
                span.setStatus(StatusCode.ERROR);
                span.recordException(failure);
            }
        } catch (Throwable fault) {
            lost(fault);
        }
    }

    /** Ends the span, and restores what was current even where somebody leaked a scope. */
    void leave(Scope scope, Context before, Span span) {
        try {
            scope.close();
            if (Context.current() != before) {
                before.makeCurrent();
            }
        } catch (Throwable fault) {
            lost(fault);
        }
        try {
            span.end();
        } catch (Throwable fault) {
            lost(fault);
        }
    }

    static void lost(Throwable fault) {
        LOGGER.log(Level.FINE, "Telemetry of a message was lost", fault);
    }
}
