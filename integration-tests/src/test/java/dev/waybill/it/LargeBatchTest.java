// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import dev.waybill.it.shop.ResultReducer;
import dev.waybill.it.shop.TracedResultReducer;
import dev.waybill.it.shop.TracedTaskBatches;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Batches of a size that telemetry has to survive, without a broker. */
class LargeBatchTest {
    private static final int MESSAGES = 10_000;

    private final RecordedSpans spans = new RecordedSpans();

    @AfterEach
    void close() {
        spans.close();
    }

    @Test
    void everySenderIsLinkedOnceBySomeSpanOfTheBatch() {
        ResultReducer reducer = TracedResultReducer.wrap(List::size, spans.openTelemetry());

        assertThat(reducer.reduce(Senders.deliveries(MESSAGES))).isEqualTo(MESSAGES);

        SpanData batch = spans.only(SpanKind.CONSUMER);
        assertThat(spans.all()).extracting(SpanData::getTraceId).containsOnly(batch.getTraceId());
        assertThat(spans.all())
                .allSatisfy(span -> assertThat(span.getTotalRecordedLinks())
                        .isEqualTo(span.getLinks().size()));
        assertThat(Links.ofAll(spans.all()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, MESSAGES)
                        .mapToObj(Senders::span)
                        .toList());
        assertThat(batch.getAttributes().get(longKey("messaging.batch.message_count")))
                .isEqualTo(MESSAGES);
    }

    @Test
    void oneSpanSendsThemAllSinceOneForEachWouldFloodTheExporter() throws Exception {
        List<AMQP.BasicProperties> sent = new ArrayList<>();
        var batches = TracedTaskBatches.wrap(new RecordedBatches(sent), spans.openTelemetry());

        batches.publish(Collections.nCopies(MESSAGES, new AMQP.BasicProperties()));

        SpanData span = spans.only(SpanKind.PRODUCER);
        assertThat(spans.all()).hasSize(1);
        assertThat(sent)
                .hasSize(MESSAGES)
                .allSatisfy(properties -> assertThat(
                                properties.getHeaders().get("traceparent").toString())
                        .contains(span.getSpanId()));
    }
}
