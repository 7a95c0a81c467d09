// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What crosses the queue between generated code and each peer in Node, written and read by its own tracer. */
@PeersIn(Language.NODE)
@EveryBroker
class NodePeersTest {
    private static final List<Boolean> SAMPLED_AND_NOT = List.of(true, false);

    private final PeerQueue queue;

    NodePeersTest(BrokerUnderTest broker) throws Exception {
        this.queue = new PeerQueue(broker);
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
    }

    @ParameterizedTest
    @EnumSource
    void reachesJava(NodePeer node) throws Exception {
        Set<Part> reaching = EnumSet.allOf(Part.class);
        try (JavaService java = node.java()) {
            for (boolean sampled : SAMPLED_AND_NOT) {
                PeerSpan sent = node.peer().send(queue, sampled);
                PeerSpan handled = java.receive(queue);
                reaching.retainAll(Part.reaching(sent, handled));
            }
        }
        assertThat(reaching).isEqualTo(node.reachingJava());
    }

    @ParameterizedTest
    @EnumSource
    void isReachedFromJava(NodePeer node) throws Exception {
        Set<Part> reaching = EnumSet.allOf(Part.class);
        try (JavaService java = node.java()) {
            for (boolean sampled : SAMPLED_AND_NOT) {
                PeerSpan sent = java.send(queue, sampled);
                PeerSpan handled = node.peer().receive(queue);
                reaching.retainAll(Part.reaching(sent, handled));
            }
        }
        assertThat(reaching).isEqualTo(node.reachingPeer());
    }
}
