// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Delivery;
import dev.waybill.it.shop.ParcelHandler;
import dev.waybill.it.shop.ParcelSorter;
import dev.waybill.it.shop.TaskQueue;
import dev.waybill.it.shop.TracedParcelHandler;
import dev.waybill.it.shop.TracedParcelSorter;
import dev.waybill.it.shop.TracedTaskQueue;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many messages that are handled in one call: one span, linked to every sender. */
@EveryBroker
class BatchConsumerTest {
    private static final String CONSUMED = "messaging.client.consumed.messages";

    private final RecordedSpans spans = new RecordedSpans();
    private final Inbox<Baggage> handled = new Inbox<>();
    private final ParcelSorter sorter = TracedParcelSorter.wrap(new Sorter(), spans.openTelemetry());
    private final TestQueue parcels;

    BatchConsumerTest(BrokerUnderTest broker) throws Exception {
        this.parcels = TestQueue.on(broker);
    }

    @AfterEach
    void close() throws Exception {
        parcels.close();
        spans.close();
    }

    @Test
    void isOneSpanLinkedToEverySender() throws Exception {
        sorter.sort(sent(3));

        SpanData sorted = spans.only(SpanKind.CONSUMER);
        assertThat(sorted.getName()).isEqualTo("process parcels");
        assertThat(sorted.getParentSpanContext().isValid()).isFalse();
        assertThat(Links.of(sorted)).containsExactlyElementsOf(Links.ids(spans.all(SpanKind.PRODUCER)));
        assertThat(sorted.getAttributes().get(longKey("messaging.batch.message_count")))
                .isEqualTo(3);
    }

    @Test
    void isTheSameForCollectionsAndArrays() throws Exception {
        List<Delivery> sent = sent(2);

        sorter.sortPallet(sent);
        sorter.sortRow(sent.toArray(Delivery[]::new));

        assertThat(spans.await(SpanKind.CONSUMER, 2))
                .allSatisfy(sorted -> assertThat(Links.of(sorted))
                        .containsExactlyElementsOf(Links.ids(spans.all(SpanKind.PRODUCER))));
    }

    @Test
    void tellsTheFactsOfEachMessageOnItsLink() throws Exception {
        TaskQueue queue = TracedTaskQueue.wrap(parcels.sender(), spans.openTelemetry());
        queue.publish(new AMQP.BasicProperties.Builder().messageId("parcel-1").build(), new byte[10]);
        queue.publish(new AMQP.BasicProperties.Builder().messageId("parcel-2").build(), new byte[20]);
        List<Delivery> deliveries = parcels.take(2);

        sorter.sort(deliveries);

        SpanData sorted = spans.only(SpanKind.CONSUMER);
        assertThat(sorted.getLinks())
                .extracting(link -> link.getAttributes().get(stringKey("messaging.message.id")))
                .containsExactly("parcel-1", "parcel-2");
        assertThat(sorted.getLinks())
                .extracting(link -> link.getAttributes().get(longKey("messaging.message.body.size")))
                .containsExactly(10L, 20L);
        assertThat(sorted.getLinks())
                .extracting(link -> link.getAttributes().get(longKey("rabbitmq.message.delivery_tag")))
                .containsExactlyElementsOf(deliveries.stream()
                        .map(delivery -> delivery.getEnvelope().getDeliveryTag())
                        .toList());
        assertThat(sorted.getAttributes().get(stringKey("messaging.message.id")))
                .isNull();
        assertThat(sorted.getAttributes().get(stringKey("rabbitmq.destination.routing_key")))
                .isEqualTo(parcels.name());
    }

    @Test
    void linksABatchOfOne() throws Exception {
        sorter.sort(sent(1));

        SpanData sorted = spans.only(SpanKind.CONSUMER);
        assertThat(sorted.getParentSpanContext().isValid()).isFalse();
        assertThat(Links.of(sorted)).containsExactlyElementsOf(Links.ids(spans.all(SpanKind.PRODUCER)));
        assertThat(sorted.getAttributes().get(longKey("messaging.batch.message_count")))
                .isEqualTo(1);
    }

    @Test
    void linksAsManyMessagesAsASpanKeeps() throws Exception {
        sorter.sort(sent(128));

        assertThat(Links.of(spans.only(SpanKind.CONSUMER)))
                .containsExactlyElementsOf(Links.ids(spans.all(SpanKind.PRODUCER)));
        assertThat(spans.all(SpanKind.INTERNAL)).isEmpty();
    }

    @Test
    void linksTheMessageBeyondThatFromASpanBelow() throws Exception {
        sorter.sort(sent(129));

        List<String> senders = Links.ids(spans.all(SpanKind.PRODUCER));
        SpanData sorted = spans.only(SpanKind.CONSUMER);
        SpanData further = spans.only(SpanKind.INTERNAL);
        assertThat(Links.of(sorted)).containsExactlyElementsOf(senders.subList(0, 128));
        assertThat(Links.of(further)).containsExactly(senders.get(128));
        assertThat(further.getParentSpanId()).isEqualTo(sorted.getSpanId());
        assertThat(sorted.getAttributes().get(longKey("messaging.batch.message_count")))
                .isEqualTo(129);
    }

    @Test
    void linksWhatNobodySampledAsWell() throws Exception {
        List<Delivery> sampled = sent(1);
        parcels.sender()
                .publish(Senders.properties("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"), new byte[0]);

        sorter.sort(List.of(sampled.get(0), parcels.take(1).get(0)));

        SpanData sorted = spans.only(SpanKind.CONSUMER);
        assertThat(sorted.getSpanContext().isSampled()).isTrue();
        assertThat(sorted.getLinks())
                .extracting(LinkData::getSpanContext)
                .extracting(SpanContext::isSampled)
                .containsExactly(true, false);
    }

    @Test
    void handlesWithTheBaggageThatAllMessagesShare() throws Exception {
        TaskQueue queue = TracedTaskQueue.wrap(parcels.sender(), spans.openTelemetry());
        for (String parcel : List.of("1", "2")) {
            Baggage baggage =
                    Baggage.builder().put("region", "eu").put("parcel", parcel).build();
            try (Scope ignored = baggage.makeCurrent()) {
                queue.publish(null, new byte[0]);
            }
        }

        sorter.sort(parcels.take(2));

        assertThat(handled.next().asMap()).containsOnlyKeys("region");
    }

    @Test
    void countsItsMessages() throws Exception {
        sorter.sort(sent(3));

        assertThat(spans.counted(CONSUMED)).isEqualTo(3);
    }

    @Test
    void failsAsAWholeTowardsItsCaller() throws Exception {
        IOException full = new IOException("no room left");
        ParcelSorter failing = TracedParcelSorter.wrap(new FailingSorter(full), spans.openTelemetry());
        List<Delivery> sent = sent(2);

        assertThat(catchThrowable(() -> failing.sort(sent))).isSameAs(full);

        SpanData sorted = spans.only(SpanKind.CONSUMER);
        assertThat(sorted.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(sorted.getLinks()).hasSize(2);
    }

    @Test
    void tellsWhichOfItsMessagesFailed() throws Exception {
        ParcelHandler each = TracedParcelHandler.wrap(new FailsForLarge(), spans.openTelemetry());
        ParcelSorter oneByOne = TracedParcelSorter.wrap(new OneByOne(each), spans.openTelemetry());
        TaskQueue queue = TracedTaskQueue.wrap(parcels.sender(), spans.openTelemetry());
        queue.publish(null, new byte[1]);
        queue.publish(null, new byte[1_000]);
        queue.publish(null, new byte[1]);

        oneByOne.sort(parcels.take(3));

        List<SpanData> processed = spans.await(SpanKind.CONSUMER, 4);
        SpanData batch = processed.get(3);
        assertThat(processed.subList(0, 3))
                .allSatisfy(one -> assertThat(one.getParentSpanId()).isEqualTo(batch.getSpanId()))
                .extracting(one -> one.getStatus().getStatusCode())
                .containsExactly(StatusCode.UNSET, StatusCode.ERROR, StatusCode.UNSET);
        assertThat(Links.ofAll(processed.subList(0, 3)))
                .containsExactlyElementsOf(Links.ids(spans.all(SpanKind.PRODUCER)));
        assertThat(batch.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(spans.counted(CONSUMED)).isEqualTo(3);
    }

    /** Messages that were sent traced, as they arrived. */
    private List<Delivery> sent(int count) throws IOException {
        TaskQueue queue = TracedTaskQueue.wrap(parcels.sender(), spans.openTelemetry());
        for (int i = 0; i < count; i++) {
            queue.publish(null, new byte[0]);
        }
        return parcels.take(count);
    }

    private final class Sorter implements ParcelSorter {
        @Override
        public void sort(List<Delivery> parcels) {
            handled.add(Baggage.current());
        }

        @Override
        public void sortPallet(Collection<Delivery> parcels) {
            handled.add(Baggage.current());
        }

        @Override
        public void sortRow(Delivery[] parcels) {
            handled.add(Baggage.current());
        }
    }

    private record FailingSorter(IOException failure) implements ParcelSorter {
        @Override
        public void sort(List<Delivery> parcels) throws IOException {
            throw failure;
        }

        @Override
        public void sortPallet(Collection<Delivery> parcels) throws IOException {
            throw failure;
        }

        @Override
        public void sortRow(Delivery[] parcels) throws IOException {
            throw failure;
        }
    }

    /** Goes on with the next parcel where one fails. */
    private record OneByOne(ParcelHandler each) implements ParcelSorter {
        @Override
        public void sort(List<Delivery> parcels) {
            parcels.forEach(parcel -> catchThrowable(() -> each.packed(parcel)));
        }

        @Override
        public void sortPallet(Collection<Delivery> parcels) {
            sort(List.copyOf(parcels));
        }

        @Override
        public void sortRow(Delivery[] parcels) {
            sort(List.of(parcels));
        }
    }

    private static final class FailsForLarge implements ParcelHandler {
        @Override
        public void packed(Delivery message) throws IOException {
            if (message.getBody().length > 100) {
                throw new IOException("too large");
            }
        }

        @Override
        public void shipped(Delivery message) {}

        @Override
        public void archived(Delivery message) {}

        @Override
        public void trackedByPartner(Delivery message) {}
    }
}
