// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.RecordedSpans;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A client of AMQP 1.0 at the other end of the queue; RabbitMQ translates. */
@PeersIn(Language.PYTHON)
@EveryBroker
class Amqp10PeerTest {
    private final Peer peer = new Peer(Language.PYTHON, "proton_client", Map.of());
    private final Peer peerWithCarrierInPayload =
            new Peer(Language.PYTHON, "proton_client", Map.of("PLACE", "payload"));
    private final PeerQueue queue;

    Amqp10PeerTest(BrokerUnderTest broker) throws Exception {
        Amqp10.assumeSpokenBy(broker);
        this.queue = new PeerQueue(broker);
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
    }

    @Test
    void carrierInItsPayloadReachesJava() throws Exception {
        try (JavaService java = new JavaService(Place.CARRIER_IN_PAYLOAD, RecordedSpans.W3C)) {
            Exchange sampled = new Exchange(peerWithCarrierInPayload.send(queue, true), java.receive(queue));
            Exchange notSampled = new Exchange(peerWithCarrierInPayload.send(queue, false), java.receive(queue));

            assertThat(Exchange.reachedInBoth(sampled, notSampled)).isEqualTo(Part.ALL);
        }
    }

    @Test
    void carrierInThePayloadOfJavaReachesIt() throws Exception {
        try (JavaService java = new JavaService(Place.CARRIER_IN_PAYLOAD, RecordedSpans.W3C)) {
            Exchange sampled = new Exchange(java.send(queue, true), peerWithCarrierInPayload.receive(queue));
            Exchange notSampled = new Exchange(java.send(queue, false), peerWithCarrierInPayload.receive(queue));

            assertThat(Exchange.reachedInBoth(sampled, notSampled)).isEqualTo(Part.ALL);
        }
    }

    @Test
    void itsAnnotationsAndPropertiesReachAnotherOfItsKind() throws Exception {
        Exchange sampled = new Exchange(peer.send(queue, true), peer.receive(queue));
        Exchange notSampled = new Exchange(peer.send(queue, false), peer.receive(queue));

        assertThat(Exchange.reachedInBoth(sampled, notSampled)).isEqualTo(Part.ALL);
    }

    /** From 3.13 on, the same message has the header {@code x-opt-traceparent}: see {@code ForeignSenderTest}. */
    @Test
    void oldRabbitMqHidesItsAnnotationsAndPropertiesFromJava() throws Exception {
        assumeRabbitMqBefore3_13();
        try (JavaService java = new JavaService(Place.HEADERS, RecordedSpans.W3C)) {
            PeerSpan sent = peer.send(queue, true);

            assertThat(queue.headers())
                    .containsOnlyKeys(
                            "x-amqp-1.0-properties", "x-amqp-1.0-app-properties", "x-amqp-1.0-message-annotations");
            assertThat(java.receive(queue).traceId()).isNotEqualTo(sent.traceId());
        }
    }

    @Test
    void oldRabbitMqHidesTheHeadersOfJavaFromIt() throws Exception {
        assumeRabbitMqBefore3_13();
        try (JavaService java = new JavaService(Place.HEADERS, RecordedSpans.W3C)) {
            PeerSpan sent = java.send(queue, true);

            PeerSpan begun = peer.receive(queue);

            assertThat(begun.parentSpanId()).isNull();
            assertThat(begun.traceId()).isNotEqualTo(sent.traceId());
        }
    }

    private void assumeRabbitMqBefore3_13() {
        String version = queue.channel()
                .getConnection()
                .getServerProperties()
                .get("version")
                .toString();
        Assumptions.assumeTrue(
                Version.parse(version).compareTo(Version.parse("3.13")) < 0,
                () -> "RabbitMQ " + version + " makes headers of annotations and application properties, and back");
    }
}
