// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.propagators.HoneycombPropagator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Honeycomb's Beeline tells its data set with each trace, and takes it up again behind a service in Java. */
@PeersIn(Language.NODE)
@EveryBroker
class HoneycombPeerTest {
    private final Peer honeycomb = new Peer(Language.NODE, "honeycomb", Map.of());
    private final ForwardingService service;

    HoneycombPeerTest(BrokerUnderTest broker) throws Exception {
        this.service = new ForwardingService(broker);
    }

    @AfterEach
    void close() throws Exception {
        service.close();
    }

    @Test
    void itsDataSetAndFieldsPassThroughAServiceInJava() throws Exception {
        PeerSpan ordered = honeycomb.send(service.orders(), true);

        PeerSpan forwarded = service.forward(HoneycombPropagator.getInstance());
        PeerSpan emailed = honeycomb.receive(service.emails());

        assertThat(emailed.remarks()).containsEntry("dataset", "orders, emails").isEqualTo(ordered.remarks());
        assertThat(emailed.baggage()).isEqualTo(ordered.baggage());
        assertThat(emailed.traceId()).isEqualTo(forwarded.traceId()).isEqualTo(ordered.traceId());
        assertThat(emailed.parentSpanId()).isEqualTo(forwarded.spanId());
    }
}
