// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.propagators.DatadogPropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Datadog's tracer tells more of a trace than OpenTelemetry knows, and takes it up again behind a service in Java. */
@PeersIn(Language.NODE)
@EveryBroker
class DatadogPeerTest {
    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Peer datadog = new Peer(Language.NODE, "datadog", Map.of());
    private final ForwardingService service;

    DatadogPeerTest(BrokerUnderTest broker) throws Exception {
        this.service = new ForwardingService(broker);
    }

    @AfterEach
    void close() throws Exception {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1, 0, -1})
    void itsPriorityOriginAndTagsPassThroughAServiceInJava(int priority) throws Exception {
        Peer shop = ofABrowsersTrace(priority);
        PeerSpan ordered = shop.send(service.orders(), true);

        PeerSpan forwarded = service.forward(DatadogPropagator.getInstance());
        PeerSpan emailed = shop.receive(service.emails());

        assertThat(ordered.remarks())
                .containsEntry("priority", Integer.toString(priority))
                .containsEntry("origin", "rum")
                .containsEntry("_dd.p.usr.id", "YWRh");
        assertThat(emailed.remarks()).isEqualTo(ordered.remarks());
        assertThat(emailed.traceId()).isEqualTo(forwarded.traceId()).isEqualTo(ordered.traceId());
        assertThat(emailed.parentSpanId()).isEqualTo(forwarded.spanId());
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void isToldThePriorityOfATraceThatBeginsInJava(boolean sampled, String priority) throws Exception {
        try (JavaService java = new JavaService(Place.HEADERS, DatadogPropagator.getInstance())) {
            java.send(service.orders(), sampled);
        }

        assertThat(ofDatadogsStyle(Map.of()).receive(service.orders()).remarks())
                .containsEntry("priority", priority);
    }

    @Test
    void followsJavaInItsTraceDespiteTheOlderHeadersThatJavaSendsOn() throws Exception {
        PeerSpan ordered = datadog.send(service.orders(), true);

        PeerSpan forwarded = service.forward(W3C);

        assertThat(service.emails().headers()).containsKey("x-datadog-parent-id");
        PeerSpan emailed = datadog.receive(service.emails());
        assertThat(emailed.traceId()).isEqualTo(ordered.traceId());
        assertThat(emailed.parentSpanId()).isEqualTo(forwarded.spanId());
    }

    @Test
    void doesNotFollowJavaIntoANewTraceWhileItsOlderHeadersTellAnother() throws Exception {
        PeerSpan ordered = datadog.send(service.orders(), true);

        service.forwardAnew(W3C);

        PeerSpan emailed = datadog.receive(service.emails());
        assertThat(emailed.traceId()).isEqualTo(ordered.traceId());
        assertThat(emailed.parentSpanId()).isEqualTo(ordered.spanId());
    }

    @Test
    void followsJavaIntoANewTraceWhereJavaWritesItsHeadersToo() throws Exception {
        datadog.send(service.orders(), true);

        PeerSpan forwarded = service.forwardAnew(TextMapPropagator.composite(W3C, DatadogPropagator.getInstance()));

        PeerSpan emailed = datadog.receive(service.emails());
        assertThat(emailed.traceId()).isEqualTo(forwarded.traceId());
        assertThat(emailed.parentSpanId()).isEqualTo(forwarded.spanId());
    }

    /** Whose request comes from a page that Datadog watches, with a priority and a user. */
    private static Peer ofABrowsersTrace(int priority) {
        return ofDatadogsStyle(Map.of("REQUEST_HEADERS", """
                {
                  "x-datadog-trace-id": "11803532876627986230",
                  "x-datadog-parent-id": "67667974448284343",
                  "x-datadog-sampling-priority": "%d",
                  "x-datadog-origin": "rum",
                  "x-datadog-tags": "_dd.p.tid=4bf92f3577b34da6,_dd.p.dm=-4,_dd.p.usr.id=YWRh"
                }
                """.formatted(priority)));
    }

    private static Peer ofDatadogsStyle(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("DD_TRACE_PROPAGATION_STYLE", "datadog");
        return new Peer(Language.NODE, "datadog", all);
    }
}
