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
    private final PeerQueue orders;
    private final PeerQueue emails;

    DatadogPeerTest(BrokerUnderTest broker) throws Exception {
        this.orders = new PeerQueue(broker);
        this.emails = new PeerQueue(broker);
    }

    @AfterEach
    void close() throws Exception {
        orders.close();
        emails.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1, 0, -1})
    void itsPriorityOriginAndTagsPassThroughAServiceInJava(int priority) throws Exception {
        Peer datadog = ofABrowsersTrace(priority);
        PeerSpan ordered = datadog.send(orders, true);

        PeerSpan forwarded = forward(DatadogPropagator.getInstance());
        PeerSpan emailed = datadog.receive(emails);

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
            java.send(orders, sampled);
        }

        assertThat(ofDatadogsStyle(Map.of()).receive(orders).remarks()).containsEntry("priority", priority);
    }

    @Test
    void followsTheLastSenderWhereJavaSpeaksW3cAloneAndSendsItsOwnHeadersOn() throws Exception {
        Peer datadog = new Peer(Language.NODE, "datadog", Map.of());
        PeerSpan ordered = datadog.send(orders, true);

        PeerSpan forwarded = forward(W3CTraceContextPropagator.getInstance());

        assertThat(emails.headers()).containsKey("x-datadog-parent-id");
        PeerSpan emailed = datadog.receive(emails);
        assertThat(emailed.traceId()).isEqualTo(ordered.traceId());
        assertThat(emailed.parentSpanId()).isEqualTo(forwarded.spanId());
    }

    private PeerSpan forward(TextMapPropagator propagator) throws Exception {
        try (ForwardingService service = new ForwardingService(orders, emails, propagator)) {
            return service.next();
        }
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
