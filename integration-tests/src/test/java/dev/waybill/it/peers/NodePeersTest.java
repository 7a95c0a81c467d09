// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What crosses the queue between generated code and each peer in Node, written and read by its own tracer. */
@PeersIn(Language.NODE)
@EveryBroker
class NodePeersTest {
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
    void whatItSendsReachesJavaAsFarAsItsFormatCarries(NodePeer node) throws Exception {
        try (JavaService java = node.java()) {
            Exchange sampled = new Exchange(node.peer().send(queue, true), java.receive(queue));
            Exchange notSampled = new Exchange(node.peer().send(queue, false), java.receive(queue));

            assertThat(Exchange.reachedInBoth(sampled, notSampled))
                    .as("%s and %s", sampled, notSampled)
                    .isEqualTo(node.reachingJava());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatJavaSendsReachesItAsFarAsItsFormatCarries(NodePeer node) throws Exception {
        try (JavaService java = node.java()) {
            Exchange sampled = new Exchange(java.send(queue, true), node.peer().receive(queue));
            Exchange notSampled =
                    new Exchange(java.send(queue, false), node.peer().receive(queue));

            assertThat(Exchange.reachedInBoth(sampled, notSampled))
                    .as("%s and %s", sampled, notSampled)
                    .isEqualTo(node.reachingPeer());
        }
    }
}
