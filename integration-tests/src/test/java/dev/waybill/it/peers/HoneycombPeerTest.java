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
    private final PeerQueue orders;
    private final PeerQueue emails;

    HoneycombPeerTest(BrokerUnderTest broker) throws Exception {
        this.orders = new PeerQueue(broker);
        this.emails = new PeerQueue(broker);
    }

    @AfterEach
    void close() throws Exception {
        orders.close();
        emails.close();
    }

    @Test
    void itsDataSetAndFieldsPassThroughAServiceInJava() throws Exception {
        PeerSpan ordered = honeycomb.send(orders, true);

        PeerSpan forwarded = forward();
        PeerSpan emailed = honeycomb.receive(emails);

        assertThat(emailed.remarks()).containsEntry("dataset", "orders, emails").isEqualTo(ordered.remarks());
        assertThat(emailed.baggage()).isEqualTo(ordered.baggage());
        assertThat(emailed.traceId()).isEqualTo(forwarded.traceId()).isEqualTo(ordered.traceId());
        assertThat(emailed.parentSpanId()).isEqualTo(forwarded.spanId());
    }

    private PeerSpan forward() throws Exception {
        try (ForwardingService service = new ForwardingService(orders, emails, HoneycombPropagator.getInstance())) {
            return service.next();
        }
    }
}
