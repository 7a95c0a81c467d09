// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.Inbox;
import dev.waybill.it.RecordedSpans;
import dev.waybill.it.shop.TracedTaskHandler;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** To be replaced by the tests of all peers. */
@PeersIn(Language.NODE)
@EveryBroker
class OpenTelemetryPeerTest {
    private final RecordedSpans spans = new RecordedSpans();
    private final Inbox<Baggage> handled = new Inbox<>();
    private final Peer peer = new Peer(Language.NODE, "opentelemetry", Map.of());
    private final PeerQueue queue;

    OpenTelemetryPeerTest(BrokerUnderTest broker) throws Exception {
        this.queue = new PeerQueue(broker);
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void itsTraceIsContinued() throws Exception {
        queue.channel()
                .basicConsume(
                        queue.name(),
                        true,
                        TracedTaskHandler.wrap((tag, task) -> handled.add(Baggage.current()), spans.openTelemetry()),
                        tag -> {});

        PeerSpan sent = peer.send(queue, true);

        assertThat(handled.next().getEntryValue("user.id")).isEqualTo("ada ü");
        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(processed.getTraceId()).isEqualTo(sent.traceId());
        assertThat(processed.getParentSpanId()).isEqualTo(sent.spanId());
    }
}
