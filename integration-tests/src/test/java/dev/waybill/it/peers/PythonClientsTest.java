// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.LongString;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Python's clients make of headers on their way; the context in them is made up, and written by hand. */
@PeersIn(Language.PYTHON)
@EveryBroker
class PythonClientsTest {
    private final PeerQueue queue;

    PythonClientsTest(BrokerUnderTest broker) throws Exception {
        this.queue = new PeerQueue(broker);
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
    }

    @ParameterizedTest
    @EnumSource
    void headersReachJavaBesideOthersOfAllTypes(PythonClient python) throws Exception {
        assertReachesJava(python, python.peer(), true);
        assertReachesJava(python, python.peer(), false);
    }

    @ParameterizedTest
    @EnumSource
    void headersOfJavaArriveAsText(PythonClient python) throws Exception {
        assertReachedFromJava(python, true);
        assertReachedFromJava(python, false);
    }

    @ParameterizedTest
    @EnumSource
    void messageWithoutHeadersBeginsATrace(PythonClient python) throws Exception {
        try (JavaService java = python.java()) {
            PeerSpan unknown = python.withoutHeaders().send(queue, true);

            PeerSpan handled = java.receive(queue);

            assertThat(Part.reaching(unknown, handled)).containsExactly(Part.SAMPLING);
            assertThat(handled.baggage()).isEmpty();
        }
    }

    @Test
    void bytesOfPikaReachJavaAsBytes() throws Exception {
        assertReachesJavaAs(byte[].class, PythonClient.PIKA);
    }

    @Test
    void bytesOfKombuReachJavaAsText() throws Exception {
        assertReachesJavaAs(LongString.class, PythonClient.KOMBU);
    }

    @Test
    void nestedHeadersOfCeleryReachJava() throws Exception {
        assertReachesJava(PythonClient.CELERY, PythonClient.CELERY.withNestedHeaders(), true);
        assertReachesJava(PythonClient.CELERY, PythonClient.CELERY.withNestedHeaders(), false);
    }

    private void assertReachesJavaAs(Class<?> type, PythonClient python) throws Exception {
        PeerSpan sent = python.withBytes().send(queue, true);

        assertThat(queue.headers().get("traceparent")).isInstanceOf(type);
        try (JavaService java = python.java()) {
            assertThat(Part.reaching(sent, java.receive(queue))).isEqualTo(Part.ALL);
        }
    }

    private void assertReachesJava(PythonClient python, Peer peer, boolean sampled) throws Exception {
        try (JavaService java = python.java()) {
            PeerSpan sent = peer.send(queue, sampled);

            PeerSpan handled = java.receive(queue);

            assertThat(Part.reaching(sent, handled)).isEqualTo(Part.ALL);
        }
    }

    private void assertReachedFromJava(PythonClient python, boolean sampled) throws Exception {
        try (JavaService java = python.java()) {
            PeerSpan sent = java.send(queue, sampled);

            PeerSpan handed = python.peer().receive(queue);

            assertThat(Part.reaching(sent, handed)).isEqualTo(Part.ALL);
            assertThat(handed.remarks()).isEqualTo(Map.of("traceparent", "str", "baggage", "str"));
        }
    }
}
