// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** New Relic's agent writes a header of its own beside W3C's, which a service in Java sends on and nobody misreads. */
@PeersIn(Language.NODE)
@EveryBroker
class NewRelicPeerTest {
    private final Peer newRelic = new Peer(Language.NODE, "newrelic", Map.of());
    private final ForwardingService service;

    NewRelicPeerTest(BrokerUnderTest broker) throws Exception {
        this.service = new ForwardingService(broker);
    }

    @AfterEach
    void close() throws Exception {
        service.close();
    }

    @Test
    void itsOwnHeaderPassesThroughUntouched() throws Exception {
        newRelic.send(service.orders(), true);
        Object written = service.orders().headers().get("newrelic");

        service.forward(W3CTraceContextPropagator.getInstance());

        assertThat(service.emails().headers().get("newrelic")).isNotNull().isEqualTo(written);
    }

    @Test
    void itsAgentFollowsTheLastSenderDespiteTheOlderHeader() throws Exception {
        PeerSpan ordered = newRelic.send(service.orders(), true);

        PeerSpan forwarded = service.forward(W3CTraceContextPropagator.getInstance());
        PeerSpan emailed = newRelic.receive(service.emails());

        assertThat(forwarded.traceId()).isEqualTo(ordered.traceId());
        assertThat(emailed.traceId()).isEqualTo(ordered.traceId());
        assertThat(emailed.parentSpanId()).isEqualTo(forwarded.spanId());
    }
}
