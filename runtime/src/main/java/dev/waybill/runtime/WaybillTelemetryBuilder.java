// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import java.util.HashMap;
import java.util.Map;

/** What a deployment decides about the tracing of its messages, and no annotation can know. */
public final class WaybillTelemetryBuilder {
    /** RabbitMQ's default frame, less what the message's other properties may take. */
    private static final int DEFAULT_MAX_HEADER_BYTES = 131_072 - 4_096;

    final OpenTelemetry openTelemetry;
    final Map<String, String> variables = new HashMap<>();
    SemanticConventions conventions = SemanticConventions.V1_45;
    Attributes server = Attributes.empty();
    int maxHeaderBytes = DEFAULT_MAX_HEADER_BYTES;

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

    /** The finished choice; the builder may be used again. */
    public WaybillTelemetry build() {
        return new WaybillTelemetry(this);
    }
}
