// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.waybill.it.shapes.HandlesAsChild;
import dev.waybill.it.shapes.HandlesDeliveries;
import dev.waybill.it.shapes.HandlesEmails;
import dev.waybill.it.shapes.HandlesHeaders;
import dev.waybill.it.shapes.HandlesLabels;
import dev.waybill.it.shapes.HandlesLinked;
import dev.waybill.it.shapes.HandlesReceipts;
import dev.waybill.it.shapes.HandlesResponses;
import dev.waybill.it.shapes.HandlesUntrusted;
import dev.waybill.it.shapes.TracedHandlesAsChild;
import dev.waybill.it.shapes.TracedHandlesDeliveries;
import dev.waybill.it.shapes.TracedHandlesEmails;
import dev.waybill.it.shapes.TracedHandlesHeaders;
import dev.waybill.it.shapes.TracedHandlesLabels;
import dev.waybill.it.shapes.TracedHandlesLinked;
import dev.waybill.it.shapes.TracedHandlesReceipts;
import dev.waybill.it.shapes.TracedHandlesResponses;
import dev.waybill.it.shapes.TracedHandlesUntrusted;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape of a method that handles messages, over every carrier and in every relation. */
class HandledShapesTest {
    /** One interface for each carrier, and one for each relation. */
    @SuppressWarnings("unused") // by the parameterized tests
    static final List<Row<?>> ROWS = List.of(
            row(HandlesDeliveries.class, TracedHandlesDeliveries::wrap, ShapedMessages.DELIVERIES, Joins.SENDER),
            row(HandlesResponses.class, TracedHandlesResponses::wrap, ShapedMessages.RESPONSES, Joins.SENDER),
            row(HandlesHeaders.class, TracedHandlesHeaders::wrap, ShapedMessages.HEADERS, Joins.SENDER),
            row(HandlesLabels.class, TracedHandlesLabels::wrap, ShapedMessages.LABELS, Joins.SENDER),
            row(HandlesEmails.class, TracedHandlesEmails::wrap, ShapedMessages.EMAILS, Joins.SENDER),
            row(HandlesReceipts.class, TracedHandlesReceipts::wrap, ShapedMessages.RECEIPTS, Joins.SENDER),
            row(HandlesAsChild.class, TracedHandlesAsChild::wrap, ShapedMessages.DELIVERIES, Joins.SENDER_ALWAYS),
            row(HandlesLinked.class, TracedHandlesLinked::wrap, ShapedMessages.DELIVERIES, Joins.NOBODY),
            row(HandlesUntrusted.class, TracedHandlesUntrusted::wrap, ShapedMessages.DELIVERIES, Joins.NOBODY));

    private static final int MESSAGES = 3;

    private final RecordedSpans spans = new RecordedSpans();

    @AfterEach
    void close() {
        spans.close();
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void joinsItsSenders(Row<?> row, ShapedCall call) throws Exception {
        List<String> senders = senders(call);

        row.handle(call, spans.openTelemetry());

        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(spans.all()).hasSize(1);
        assertThat(processed.getName()).isEqualTo("process shapes");
        assertThat(Links.of(processed)).containsExactlyElementsOf(senders);
        boolean child = !call.isBatch() && row.joins() != Joins.NOBODY;
        assertThat(processed.getParentSpanContext().isValid()).isEqualTo(child);
        if (child) {
            assertThat(processed.getParentSpanId()).isEqualTo(senders.get(0));
        }
        assertThat(processed.getAttributes().get(longKey("messaging.batch.message_count")))
                .isEqualTo(call.isBatch() ? (Long) (long) MESSAGES : null);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void belongsToTheCurrentSpanUnlessItIsToBeTheSendersChild(Row<?> row, ShapedCall call) throws Exception {
        SpanData request = spans.request(() -> row.handle(call, spans.openTelemetry()));

        SpanData processed = spans.only(SpanKind.CONSUMER);
        boolean sendersChild = row.joins() == Joins.SENDER_ALWAYS;
        assertThat(processed.getParentSpanId()).isEqualTo(sendersChild ? Senders.span(1) : request.getSpanId());
        assertThat(Links.of(processed))
                .containsAll(senders(call))
                .hasSize(senders(call).size() + (sendersChild ? 1 : 0));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void handsTheMessagesOnAsTheyAre(Row<?> row, ShapedCall call) throws Exception {
        CompletableFuture<@Nullable Object> later = new CompletableFuture<>();
        ShapedDelegate delegate = new ShapedDelegate(() -> call.answersLater() ? later : null);
        Object messages = call.holding(row.messages(MESSAGES), row.carrier().type());

        Object returned = call.on(row.wrapped(delegate, spans.openTelemetry()), messages);

        assertThat(delegate.calls()).isEqualTo(1);
        assertThat(delegate.argument()).isSameAs(messages);
        assertThat(returned).isSameAs(call.answersLater() ? later : null);
        assertThat(spans.all()).hasSize(call.answersLater() ? 0 : 1);
        later.complete("done");
        assertThat(spans.only(SpanKind.CONSUMER).getSpanId())
                .isEqualTo(delegate.current().getSpanId());
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void failsAsItsDelegateDoes(Row<?> row, ShapedCall call) throws Exception {
        IllegalStateException failure = new IllegalStateException("out of paper");
        ShapedDelegate delegate = new ShapedDelegate(() -> {
            if (call.answersLater()) {
                return CompletableFuture.failedFuture(failure);
            }
            throw failure;
        });
        Object messages = call.holding(row.messages(MESSAGES), row.carrier().type());
        Object wrapper = row.wrapped(delegate, spans.openTelemetry());

        Throwable seen = catchThrowable(() -> ((CompletableFuture<?>) call.on(wrapper, messages)).join());

        assertThat(seen).cause().isSameAs(failure);
        SpanData processed = spans.only(SpanKind.CONSUMER);
        assertThat(processed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(processed.getAttributes().get(stringKey("error.type"))).isEqualTo("java.lang.IllegalStateException");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ROWS")
    void nothingIsLinkedWhereNoMessageHasASender(Row<?> row) throws Exception {
        for (ShapedCall call : ShapedCall.of(row.type())) {
            Object messages = call.holding(row.unsent(), row.carrier().type());
            call.on(row.wrapped(answering(call), spans.openTelemetry()), messages);
        }

        assertThat(spans.all()).allSatisfy(span -> {
            assertThat(span.getLinks()).isEmpty();
            assertThat(span.getParentSpanContext().isValid()).isFalse();
        });
    }

    static Stream<Arguments> calls() {
        return ROWS.stream().flatMap(row -> ShapedCall.of(row.type()).stream().map(call -> arguments(row, call)));
    }

    private static List<String> senders(ShapedCall call) {
        return IntStream.rangeClosed(1, call.isBatch() ? MESSAGES : 1)
                .mapToObj(Senders::span)
                .toList();
    }

    private static ShapedDelegate answering(ShapedCall call) {
        return new ShapedDelegate(() -> call.answersLater() ? CompletableFuture.completedFuture("done") : null);
    }

    private static <T> Row<T> row(
            Class<T> type, BiFunction<T, OpenTelemetry, ? extends T> wrap, ShapedMessages<?> carrier, Joins joins) {
        return new Row<>(type, wrap, carrier, joins);
    }

    /** Whose child the handling of one message is. */
    enum Joins {
        SENDER,
        SENDER_ALWAYS,
        NOBODY
    }

    record Row<T>(
            Class<T> type, BiFunction<T, OpenTelemetry, ? extends T> wrap, ShapedMessages<?> carrier, Joins joins) {
        Object wrapped(ShapedDelegate delegate, OpenTelemetry openTelemetry) {
            return wrap.apply(delegate.as(type), openTelemetry);
        }

        void handle(ShapedCall call, OpenTelemetry openTelemetry) throws ReflectiveOperationException {
            call.on(wrapped(answering(call), openTelemetry), call.holding(messages(MESSAGES), carrier.type()));
        }

        List<Object> messages(int count) {
            List<Object> messages = new ArrayList<>();
            for (int sender = 1; sender <= count; sender++) {
                messages.add(carrier.sentBy().apply(sender));
            }
            return messages;
        }

        List<Object> unsent() {
            return List.of(carrier.sentBy().apply(0), carrier.sentBy().apply(0));
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }
}
