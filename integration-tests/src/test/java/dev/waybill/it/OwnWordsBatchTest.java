// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Delivery;
import dev.waybill.it.shop.EmailCampaign;
import dev.waybill.it.shop.EmailRound;
import dev.waybill.it.shop.EmailTask;
import dev.waybill.it.shop.OrderImport;
import dev.waybill.it.shop.TracedEmailCampaign;
import dev.waybill.it.shop.TracedEmailRound;
import dev.waybill.it.shop.TracedOrderImport;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Batches in the words of the shop: lists of headers beside the orders, and lists of tasks that carry their context inside. */
@EveryBroker
class OwnWordsBatchTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordedSpans spans = new RecordedSpans();
    private final TestQueue queue;

    OwnWordsBatchTest(BrokerUnderTest broker) throws Exception {
        this.queue = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        spans.close();
    }

    @Test
    void headersBesideTheOrdersAreLinkedToTheirSenders() throws Exception {
        var tasks = TracedTaskQueue.wrap(queue.sender(), spans.openTelemetry());
        tasks.publish(null, new byte[0]);
        tasks.publish(null, new byte[0]);
        List<Map<String, Object>> headers = queue.take(2).stream()
                .map(order -> order.getProperties().getHeaders())
                .toList();
        OrderImport orders = TracedOrderImport.wrap((ids, all) -> {}, spans.openTelemetry());

        orders.take(List.of("1", "2"), headers);

        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(processed.getName()).isEqualTo("process orders");
        assertThat(Links.of(processed)).containsExactlyElementsOf(Links.ids(spans.all(SpanKind.PRODUCER)));
    }

    @Test
    void tasksThatCarryTheirContextInsideAreSentAndHandledAsBatches() throws Exception {
        EmailRound round = TracedEmailRound.wrap(this::sendEach, spans.openTelemetry());
        EmailCampaign campaign = TracedEmailCampaign.wrap(tasks -> {}, spans.openTelemetry());

        round.send(List.of(new EmailTask("ada@example.com", null), new EmailTask("bob@example.com", null)));
        campaign.send(queue.take(2).stream().map(OwnWordsBatchTest::taskIn).toList());

        List<SpanData> created = spans.all(SpanKind.PRODUCER);
        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(created).extracting(SpanData::getName).containsExactly("create emails", "create emails");
        assertThat(Links.of(spans.only(SpanKind.CLIENT))).containsExactlyElementsOf(Links.ids(created));
        assertThat(Links.of(processed)).containsExactlyElementsOf(Links.ids(created));
        assertThat(processed.getAttributes().get(longKey("messaging.batch.message_count")))
                .isEqualTo(2);
    }

    private void sendEach(List<EmailTask> tasks) throws IOException {
        for (EmailTask task : tasks) {
            queue.sender().publish(null, JSON.writeValueAsBytes(task));
        }
    }

    private static EmailTask taskIn(Delivery message) {
        return JSON.readValue(message.getBody(), EmailTask.class);
    }
}
