// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.LongString;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import io.opentelemetry.api.trace.SpanId;
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
        assertReachesJava(python, python.peer());
    }

    @ParameterizedTest
    @EnumSource
    void headersOfJavaArriveAsText(PythonClient python) throws Exception {
        try (JavaService java = python.java()) {
            Exchange sampled =
                    new Exchange(java.send(queue, true), python.peer().receive(queue));
            Exchange notSampled =
                    new Exchange(java.send(queue, false), python.peer().receive(queue));

            assertThat(Exchange.reachedInBoth(sampled, notSampled)).isEqualTo(Part.ALL);
            assertThat(sampled.handled().remarks()).isEqualTo(Map.of("traceparent", "str", "baggage", "str"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void messageWithoutHeadersBeginsATrace(PythonClient python) throws Exception {
        try (JavaService java = python.java()) {
            python.withoutHeaders().send(queue, true);

            PeerSpan handled = java.receive(queue);

            assertThat(handled.parentSpanId()).isEqualTo(SpanId.getInvalid());
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
        assertReachesJava(PythonClient.CELERY, PythonClient.CELERY.withNestedHeaders());
    }

    private void assertReachesJava(PythonClient python, Peer peer) throws Exception {
        try (JavaService java = python.java()) {
            Exchange sampled = new Exchange(peer.send(queue, true), java.receive(queue));
            Exchange notSampled = new Exchange(peer.send(queue, false), java.receive(queue));

            assertThat(Exchange.reachedInBoth(sampled, notSampled)).isEqualTo(Part.ALL);
        }
    }

    private void assertReachesJavaAs(Class<?> type, PythonClient python) throws Exception {
        try (JavaService java = python.java()) {
            PeerSpan sent = python.withBytes().send(queue, true);
            assertThat(queue.headers().get("traceparent")).isInstanceOf(type);

            PeerSpan handled = java.receive(queue);

            assertThat(handled.traceId()).isEqualTo(sent.traceId());
            assertThat(handled.parentSpanId()).isEqualTo(sent.spanId());
            assertThat(handled.baggage()).isEqualTo(sent.baggage());
        }
    }
}
