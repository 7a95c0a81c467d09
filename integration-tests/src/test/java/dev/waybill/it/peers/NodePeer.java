// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static dev.waybill.it.peers.Part.ALL;
import static dev.waybill.it.peers.Part.ALL_BUT_SAMPLING;
import static dev.waybill.it.peers.Part.ANY_BAGGAGE;
import static dev.waybill.it.peers.Part.BAGGAGE;
import static dev.waybill.it.peers.Part.PARENT;
import static dev.waybill.it.peers.Part.SAMPLING;
import static dev.waybill.it.peers.Part.TRACE;
import static dev.waybill.it.peers.Place.CARRIER_IN_PAYLOAD;
import static dev.waybill.it.peers.Place.HEADERS;
import static dev.waybill.it.peers.Place.PAYLOAD;
import static io.opentelemetry.context.propagation.TextMapPropagator.composite;

import dev.waybill.propagators.DatadogPropagator;
import dev.waybill.propagators.HoneycombPropagator;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.contrib.awsxray.propagator.AwsXrayPropagator;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import io.opentelemetry.extension.trace.propagation.JaegerPropagator;
import java.util.Map;
import java.util.Set;

/** Who is at the other end of the queue, how Java is configured for it, and what then reaches either side. */
enum NodePeer {
    OPENTELEMETRY(openTelemetry("tracecontext,baggage"), HEADERS, w3c(), ALL, ALL),
    OPENTELEMETRY_IN_PAYLOAD(node("opentelemetry-in-payload"), CARRIER_IN_PAYLOAD, w3c(), ALL, ALL),

    B3(openTelemetry("b3"), HEADERS, B3Propagator.injectingSingleHeader(), TRACE, TRACE),

    /** Java's {@code X-B3-TraceId} is {@code x-b3-traceid} in Node, which looks for nothing else. */
    B3_MULTI(openTelemetry("b3multi"), HEADERS, b3Multi(), TRACE, Set.of()),
    B3_MULTI_AND_BAGGAGE(
            openTelemetry("b3multi,baggage"),
            HEADERS,
            composite(b3Multi(), baggage()),
            ALL,
            Set.of(BAGGAGE, ANY_BAGGAGE)),
    B3_MULTI_IN_LOWER_CASE(openTelemetry("b3multi"), HEADERS, new WrittenInLowerCase(b3Multi()), TRACE, TRACE),

    /** Node writes baggage percent-encoded, Java takes it as it is. */
    JAEGER(openTelemetry("jaeger"), HEADERS, jaeger(), Set.of(PARENT, SAMPLING, BAGGAGE), ALL),

    XRAY(openTelemetry("xray"), HEADERS, xray(), TRACE, TRACE),
    XRAY_AND_BAGGAGE(openTelemetry("xray,baggage"), HEADERS, composite(xray(), baggage()), ALL, ALL),

    DATADOG(node("datadog"), HEADERS, w3c(), ALL, ALL),
    DATADOG_WITHOUT_W3C(datadog("datadog"), HEADERS, DatadogPropagator.getInstance(), ALL, ALL),
    DATADOG_IN_PAYLOAD(
            node("datadog-in-payload"),
            CARRIER_IN_PAYLOAD,
            composite(w3c(), DatadogPropagator.getInstance()),
            ALL,
            ALL),

    /** The format does not tell whether a trace is sampled. */
    HONEYCOMB(node("honeycomb"), HEADERS, HoneycombPropagator.getInstance(), ALL_BUT_SAMPLING, ALL_BUT_SAMPLING),
    HONEYCOMB_IN_PAYLOAD(
            node("honeycomb-in-payload"),
            PAYLOAD,
            HoneycombPropagator.withKey("traceContext"),
            ALL_BUT_SAMPLING,
            ALL_BUT_SAMPLING),

    /** The agent has no baggage. */
    NEW_RELIC(node("newrelic"), HEADERS, w3c(), TRACE, TRACE);

    private final Peer peer;
    private final Place place;
    private final TextMapPropagator propagator;
    private final Set<Part> reachingJava;
    private final Set<Part> reachingPeer;

    NodePeer(Peer peer, Place place, TextMapPropagator propagator, Set<Part> reachingJava, Set<Part> reachingPeer) {
        this.peer = peer;
        this.place = place;
        this.propagator = propagator;
        this.reachingJava = reachingJava;
        this.reachingPeer = reachingPeer;
    }

    Peer peer() {
        return peer;
    }

    /** A service that is configured for this peer. */
    JavaService java() {
        return new JavaService(place, propagator);
    }

    Set<Part> reachingJava() {
        return reachingJava;
    }

    Set<Part> reachingPeer() {
        return reachingPeer;
    }

    private static Peer openTelemetry(String propagators) {
        return new Peer(Language.NODE, "opentelemetry", Map.of("OTEL_PROPAGATORS", propagators));
    }

    private static Peer datadog(String styles) {
        return new Peer(Language.NODE, "datadog", Map.of("DD_TRACE_PROPAGATION_STYLE", styles));
    }

    private static Peer node(String name) {
        return new Peer(Language.NODE, name, Map.of());
    }

    private static TextMapPropagator w3c() {
        return composite(W3CTraceContextPropagator.getInstance(), baggage());
    }

    private static TextMapPropagator baggage() {
        return W3CBaggagePropagator.getInstance();
    }

    private static TextMapPropagator b3Multi() {
        return B3Propagator.injectingMultiHeaders();
    }

    private static TextMapPropagator xray() {
        return AwsXrayPropagator.getInstance();
    }

    @SuppressWarnings("deprecation") // as long as there is one
    private static TextMapPropagator jaeger() {
        return JaegerPropagator.getInstance();
    }
}
