// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a deployment decides about the tracing of its messages, and no annotation can know. */
public final class WaybillTelemetryBuilder {
    /** RabbitMQ's default frame, less what other properties, and what others add on the way, may take. */
    private static final int DEFAULT_MAX_HEADER_BYTES = 131_072 - 4_096;

    /** What a span of the SDK keeps by default. */
    private static final int SDK_LINK_LIMIT = 128;

    final OpenTelemetry openTelemetry;
    final Map<String, String> variables = new HashMap<>();
    SemanticConventions conventions = SemanticConventions.V1_45;
    Attributes server = Attributes.empty();
    int maxHeaderBytes = DEFAULT_MAX_HEADER_BYTES;
    final Set<String> capturedHeaders = new LinkedHashSet<>();

    @Nullable
    BinaryOperator<@Nullable String> redaction;

    @Nullable
    Predicate<String> baggageBecomesAttribute;

    @Nullable
    Predicate<String> baggageMayLeave;

    boolean stampsSentAt;
    int maxLinks = SDK_LINK_LIMIT;
    int maxCreateSpans = SDK_LINK_LIMIT;

    WaybillTelemetryBuilder(OpenTelemetry openTelemetry) {
        this.openTelemetry = openTelemetry;
    }

    /** Fills {@code ${name}} in the destinations of the annotations. */
    public WaybillTelemetryBuilder variable(String name, String value) {
        variables.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
        return this;
    }

    /** The broker, for the attributes {@code server.address} and {@code server.port}; by default they are left out. */
    public WaybillTelemetryBuilder server(String host, int port) {
        this.server = Attributes.of(
                MessagingAttributes.SERVER_ADDRESS,
                requireNonNull(host, "host"),
                MessagingAttributes.SERVER_PORT,
                (long) port);
        return this;
    }

    /** The spelling of the attributes; by default that of release 1.45. */
    public WaybillTelemetryBuilder semanticConventions(SemanticConventions conventions) {
        this.conventions = requireNonNull(conventions, "conventions");
        return this;
    }

    /**
     * How many bytes the headers of a RabbitMQ message may take with the context among them; by default RabbitMQ's frame
     * of 131,072 less 4,096.
     *
     * <p>No wrapper can see what its connection has negotiated: set it where {@code frame_max} is smaller, for the sender
     * or for a receiver. With {@code BasicProperties} all of the frame counts, the other properties too, so that it may be
     * {@code frame_max} itself; with a map of headers nothing else is seen, and the other properties need up to 2,596.
     *
     * <p>Where it would become more, baggage stays behind, then the trace state, then the context, never the message.
     *
     * @throws IllegalArgumentException if negative
     */
    public WaybillTelemetryBuilder maxHeaderBytes(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("maxHeaderBytes is " + bytes + ", but cannot be negative");
        }
        this.maxHeaderBytes = bytes;
        return this;
    }

    /** Copies these headers of messages to their spans, as {@code messaging.header.<name>}; by default none. */
    public WaybillTelemetryBuilder captureHeaders(String... names) {
        capturedHeaders.addAll(List.of(names));
        return this;
    }

    /**
     * Changes what captured headers show.
     *
     * @param redaction gets a header's name and value, gives what the span shows, or null for nothing
     */
    public WaybillTelemetryBuilder redactHeaders(BinaryOperator<@Nullable String> redaction) {
        this.redaction = requireNonNull(redaction, "redaction");
        return this;
    }

    /**
     * Copies the entries of the message's baggage whose keys pass to the spans' attributes; by default none.
     *
     * <p>Baggage may hold what its sender calls a secret: name what you want, and do not take everything.
     */
    public WaybillTelemetryBuilder baggageToAttributes(Predicate<String> keys) {
        this.baggageBecomesAttribute = requireNonNull(keys, "keys");
        return this;
    }

    /** Lets only the entries of baggage whose keys pass leave with a message; by default all. */
    public WaybillTelemetryBuilder baggageMayLeave(Predicate<String> keys) {
        this.baggageMayLeave = requireNonNull(keys, "keys");
        return this;
    }

    /** Writes the time of sending into each message, so that the receiver can tell how long it waited in the queue. */
    public WaybillTelemetryBuilder stampSentAt() {
        this.stampsSentAt = true;
        return this;
    }

    /**
     * How many links a span of your SDK keeps, if you have changed that; by default 128, as the SDK's.
     *
     * @throws IllegalArgumentException if not positive
     */
    public WaybillTelemetryBuilder maxLinks(int links) {
        this.maxLinks = positive(links, "maxLinks");
        return this;
    }

    /**
     * How large a batch may be for each of its messages to get a span; by default 128. A larger one gets one for all.
     *
     * @throws IllegalArgumentException if not positive
     */
    public WaybillTelemetryBuilder maxCreateSpans(int messages) {
        this.maxCreateSpans = positive(messages, "maxCreateSpans");
        return this;
    }

    /** The finished choice; the builder may be used again. */
    public WaybillTelemetry build() {
        return new WaybillTelemetry(this);
    }

    // An application starts, whatever its telemetry does: what cannot be made is done without.

    Tracer tracer(LostTelemetry lost) {
        try {
            return openTelemetry
                    .tracerBuilder(WaybillTelemetry.SCOPE)
                    .setInstrumentationVersion(WaybillTelemetry.VERSION)
                    .setSchemaUrl(conventions.schemaUrl())
                    .build();
        } catch (Throwable reason) {
            lost.report("make a tracer", reason);
            return TracerProvider.noop().get(WaybillTelemetry.SCOPE);
        }
    }

    MessagingMetrics metrics(LostTelemetry lost) {
        try {
            return new MessagingMetrics(openTelemetry
                    .meterBuilder(WaybillTelemetry.SCOPE)
                    .setInstrumentationVersion(WaybillTelemetry.VERSION)
                    .setSchemaUrl(conventions.schemaUrl())
                    .build());
        } catch (Throwable reason) {
            lost.report("make the instruments", reason);
            return new MessagingMetrics(MeterProvider.noop().get(WaybillTelemetry.SCOPE));
        }
    }

    Propagation propagation(LostTelemetry lost) {
        try {
            return new Propagation(openTelemetry.getPropagators().getTextMapPropagator());
        } catch (Throwable reason) {
            lost.report("ask the propagator for its fields", reason);
            return new Propagation(TextMapPropagator.noop());
        }
    }

    private static int positive(int value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is " + value + ", but must be positive");
        }
        return value;
    }
}
