// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;

/**
 * How an application traces its messages: what it passes to the {@code wrap} of every generated wrapper.
 *
 * <p>Thread-safe. One for the whole application is usual; wrappers that are given the bare {@code OpenTelemetry} make
 * their own with the defaults.
 */
public final class WaybillTelemetry {
    private static final String SCOPE = "dev.waybill";

    /** The version of the instrumentation scope: the project's, which a test compares. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    private final Tracer tracer;
    private final Propagation propagation;
    private final MessagingAttributes attributes;
    private final Attributes server;
    private final HeaderLimit headerLimit;
    private final Map<String, String> variables;
    private final LostTelemetry lost = new LostTelemetry();

    WaybillTelemetry(WaybillTelemetryBuilder builder) {
        OpenTelemetry openTelemetry = builder.openTelemetry;
        this.tracer = openTelemetry
                .tracerBuilder(SCOPE)
                .setInstrumentationVersion(VERSION)
                .setSchemaUrl(builder.conventions.schemaUrl())
                .build();
        this.propagation = propagation(openTelemetry);
        this.attributes = new MessagingAttributes(builder.conventions);
        this.server = builder.server;
        this.headerLimit = new HeaderLimit(builder.maxHeaderBytes);
        this.variables = Map.copyOf(builder.variables);
    }

    /** Traces with the defaults. */
    public static WaybillTelemetry create(OpenTelemetry openTelemetry) {
        return builder(openTelemetry).build();
    }

    /** Traces as the builder is told. */
    public static WaybillTelemetryBuilder builder(OpenTelemetry openTelemetry) {
        return new WaybillTelemetryBuilder(requireNonNull(openTelemetry, "openTelemetry"));
    }

    /**
     * Describes one method. For generated code.
     *
     * @throws IllegalStateException if a {@code ${variable}} in the text has no value
     */
    public Destination destination(String text) {
        return new Destination(this, DestinationText.of(requireNonNull(text, "text"), variables));
    }

    /** Whether there is nothing to do for any message: nobody records, and nothing travels. */
    boolean isOff() {
        try {
            return !tracer.isEnabled() && propagation.isNoop();
        } catch (Throwable reason) {
            lost("ask whether anybody records", reason);
            return true;
        }
    }

    void lost(String step, Throwable reason) {
        lost.report(step, reason);
    }

    Tracer tracer() {
        return tracer;
    }

    Propagation propagation() {
        return propagation;
    }

    MessagingAttributes attributes() {
        return attributes;
    }

    /** The broker's address, as attributes. */
    Attributes server() {
        return server;
    }

    HeaderLimit headerLimit() {
        return headerLimit;
    }

    /** A propagator that cannot even name its fields would fail for every message: nothing travels then. */
    private Propagation propagation(OpenTelemetry openTelemetry) {
        try {
            return new Propagation(openTelemetry.getPropagators().getTextMapPropagator());
        } catch (Throwable reason) {
            lost("ask the propagator for its fields", reason);
            return new Propagation(TextMapPropagator.noop());
        }
    }
}
