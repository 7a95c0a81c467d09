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
    private final PeerQueue orders;
    private final PeerQueue emails;

    NewRelicPeerTest(BrokerUnderTest broker) throws Exception {
        this.orders = new PeerQueue(broker);
        this.emails = new PeerQueue(broker);
    }

    @AfterEach
    void close() throws Exception {
        orders.close();
        emails.close();
    }

    @Test
    void itsOwnHeaderPassesThroughUntouched() throws Exception {
        newRelic.send(orders, true);
        Object written = orders.headers().get("newrelic");

        forward();

        assertThat(emails.headers().get("newrelic")).isNotNull().isEqualTo(written);
    }

    @Test
    void itsAgentFollowsTheLastSenderDespiteTheOlderHeader() throws Exception {
        PeerSpan ordered = newRelic.send(orders, true);

        PeerSpan forwarded = forward();
        PeerSpan emailed = newRelic.receive(emails);

        assertThat(forwarded.traceId()).isEqualTo(ordered.traceId());
        assertThat(emailed.traceId()).isEqualTo(ordered.traceId());
        assertThat(emailed.parentSpanId()).isEqualTo(forwarded.spanId());
    }

    private PeerSpan forward() throws Exception {
        try (ForwardingService service =
                new ForwardingService(orders, emails, W3CTraceContextPropagator.getInstance())) {
            return service.next();
        }
    }
}
