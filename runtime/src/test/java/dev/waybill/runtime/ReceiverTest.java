// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.GetResponse;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReceiverTest {
    private final Sdk sdk = Sdk.recording();

    private final Operation<GetResponse> next = sdk.telemetry()
            .destination("task_queue")
            .system("rabbitmq")
            .receiver(Messages.single(), GetResponseAdapter.INSTANCE);

    private final Operation<Optional<Map<String, Object>>> poll =
            sdk.telemetry().destination("task_queue").receiver(Messages.inOptional(), MapAdapter.OF_OBJECTS);

    private final Operation<List<Map<String, Object>>> drain =
            sdk.telemetry().destination("task_queue").receiver(Messages.inList(), MapAdapter.OF_OBJECTS);

    @Test
    void whatWasPulledIsLinkedToItsSender() {
        pull(next, response(1));

        assertThat(sdk.span())
                .hasName("receive task_queue")
                .hasKind(SpanKind.CLIENT)
                .hasNoParent()
                .hasAttributesSatisfying(
                        equalTo(stringKey("messaging.operation.type"), "receive"),
                        equalTo(longKey("rabbitmq.message.delivery_tag"), 1L));
        assertThat(sdk.span().getLinks().get(0).getSpanContext().getSpanId()).isEqualTo(Senders.span(1));
        assertThat(sdk.span().getAttributes().get(longKey("messaging.batch.message_count")))
                .isNull();
    }

    @Test
    void aPulledMessageTellsItsPropertiesAndItsSize() {
        AMQP.BasicProperties properties =
                new AMQP.BasicProperties.Builder().messageId("order-7").build();

        pull(next, new GetResponse(new Envelope(1, false, "", "task_queue"), properties, new byte[4], 0));

        assertThat(sdk.span())
                .hasAttributesSatisfying(
                        equalTo(stringKey("messaging.message.id"), "order-7"),
                        equalTo(longKey("messaging.message.body.size"), 4L));
    }

    @Test
    void noSenderIsLostBeyondTheNumberOfLinksThatASpanKeeps() {
        pull(drain, Senders.messages(129));

        assertThat(sdk.spans(SpanKind.CLIENT))
                .singleElement()
                .satisfies(span -> assertThat(span.getLinks()).hasSize(128));
        assertThat(sdk.spans(SpanKind.INTERNAL))
                .singleElement()
                .satisfies(span -> assertThat(span.getLinks()).hasSize(1));
    }

    @Test
    void anEmptyPollIsNoSpan() {
        pull(next, null);
        pull(poll, Optional.empty());
        pull(poll, null);
        pull(drain, List.of());

        assertThat(sdk.spans()).isEmpty();
    }

    @Test
    void aFailedPollIsASpanThatSaysSo() {
        MessageSpan<GetResponse> span = next.start();
        span.fail(new IllegalStateException("channel closed"));
        span.close();

        assertThat(sdk.span())
                .hasName("receive task_queue")
                .hasAttributesSatisfying(equalTo(stringKey("error.type"), "java.lang.IllegalStateException"));
        assertThat(sdk.span().getStatus().getStatusCode()).hasToString("ERROR");
    }

    @Test
    void severalMessagesAreCounted() {
        pull(drain, Senders.messages(2));

        assertThat(sdk.span())
                .hasTotalRecordedLinks(2)
                .hasAttributesSatisfying(equalTo(longKey("messaging.batch.message_count"), 2L));
    }

    @Test
    void theSpanCoversTheCallOnOneClock() {
        long before = System.currentTimeMillis();
        pull(poll, Optional.of(Senders.message(1)));
        long after = System.currentTimeMillis();

        SpanData span = sdk.span();
        assertThat(span.getStartEpochNanos()).isLessThanOrEqualTo(span.getEndEpochNanos());
        assertThat(span.getEndEpochNanos() / 1_000_000).isBetween(before, after);
    }

    @Test
    void nothingIsCurrentWhileNothingIsThere() {
        MessageSpan<GetResponse> span = next.start();
        assertThat(Context.current()).isSameAs(Context.root());
        span.received(response(1));
        assertThat(Context.current()).isSameAs(Context.root());
        span.close();
    }

    @Test
    void aPullInsideAnotherSpanIsItsChild() {
        Span job = sdk.openTelemetry().getTracer("shop").spanBuilder("job").startSpan();
        try (Scope ignored = job.makeCurrent()) {
            pull(next, response(1));
        }

        assertThat(sdk.span()).hasParentSpanId(job.getSpanContext().getSpanId());
    }

    @Test
    void aPulledMessageIsThenProcessedUnderItsSender() {
        GetResponse response = response(1);
        pull(next, response);
        sdk.telemetry()
                .destination("task_queue")
                .consumer(GetResponseAdapter.INSTANCE)
                .start(response)
                .close();

        assertThat(sdk.spans(SpanKind.CONSUMER).get(0))
                .hasTraceId(Senders.trace(1))
                .hasParentSpanId(Senders.span(1));
    }

    @Test
    void aPullThatBringsItsMessagesLaterIsRecordedThen() {
        CompletableFuture<List<Map<String, Object>>> later = new CompletableFuture<>();

        MessageSpan<List<Map<String, Object>>> span = drain.start();
        assertThat(span.receivedWith(later)).isSameAs(later);
        span.close();
        assertThat(sdk.spans()).isEmpty();

        later.complete(Senders.messages(2));
        assertThat(sdk.span()).hasTotalRecordedLinks(2);
    }

    @Test
    void aPullThatFailsLaterIsRecordedThen() {
        CompletableFuture<List<Map<String, Object>>> later = new CompletableFuture<>();
        MessageSpan<List<Map<String, Object>>> span = drain.start();
        span.receivedWith(later);
        span.close();

        later.completeExceptionally(new IllegalStateException("channel closed"));

        assertThat(sdk.span())
                .hasAttributesSatisfying(equalTo(stringKey("error.type"), "java.lang.IllegalStateException"));
    }

    @Test
    void aPullThatBringsNothingLaterIsNoSpan() {
        MessageSpan<List<Map<String, Object>>> span = drain.start();
        span.receivedWith(CompletableFuture.completedFuture(List.of()));
        span.close();

        assertThat(sdk.spans()).isEmpty();
    }

    private static <R> void pull(Operation<R> operation, R brought) {
        MessageSpan<R> span = operation.start();
        try {
            assertThat((Object) span.received(brought)).isSameAs(brought);
        } finally {
            span.close();
        }
    }

    private static GetResponse response(int sender) {
        return new GetResponse(
                new Envelope(sender, false, "", "task_queue"),
                new AMQP.BasicProperties.Builder()
                        .headers(Senders.message(sender))
                        .build(),
                new byte[0],
                0);
    }
}
