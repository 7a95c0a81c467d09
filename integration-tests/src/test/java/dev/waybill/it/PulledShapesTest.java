// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.waybill.it.shapes.PullsDeliveries;
import dev.waybill.it.shapes.PullsEmails;
import dev.waybill.it.shapes.PullsHeaders;
import dev.waybill.it.shapes.PullsLabels;
import dev.waybill.it.shapes.PullsLinked;
import dev.waybill.it.shapes.PullsReceipts;
import dev.waybill.it.shapes.PullsResponses;
import dev.waybill.it.shapes.PullsUntrusted;
import dev.waybill.it.shapes.TracedPullsDeliveries;
import dev.waybill.it.shapes.TracedPullsEmails;
import dev.waybill.it.shapes.TracedPullsHeaders;
import dev.waybill.it.shapes.TracedPullsLabels;
import dev.waybill.it.shapes.TracedPullsLinked;
import dev.waybill.it.shapes.TracedPullsReceipts;
import dev.waybill.it.shapes.TracedPullsResponses;
import dev.waybill.it.shapes.TracedPullsUntrusted;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape of a method that pulls messages, over every carrier and in every relation. */
class PulledShapesTest {
    private static final List<Row<?>> ROWS = List.of(
            row(PullsDeliveries.class, TracedPullsDeliveries::wrap, ShapedMessages.DELIVERIES),
            row(PullsResponses.class, TracedPullsResponses::wrap, ShapedMessages.RESPONSES),
            row(PullsHeaders.class, TracedPullsHeaders::wrap, ShapedMessages.HEADERS),
            row(PullsLabels.class, TracedPullsLabels::wrap, ShapedMessages.LABELS),
            row(PullsEmails.class, TracedPullsEmails::wrap, ShapedMessages.EMAILS),
            row(PullsReceipts.class, TracedPullsReceipts::wrap, ShapedMessages.RECEIPTS),
            row(PullsLinked.class, TracedPullsLinked::wrap, ShapedMessages.DELIVERIES),
            row(PullsUntrusted.class, TracedPullsUntrusted::wrap, ShapedMessages.DELIVERIES));

    private static final int MESSAGES = 3;

    private final RecordedSpans spans = new RecordedSpans();

    @AfterEach
    void close() {
        spans.close();
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void isLinkedToItsSenders(Row<?> row, ShapedCall call) throws Exception {
        row.pull(call, row.brought(call), spans.openTelemetry());

        SpanData received = spans.only(SpanKind.CLIENT);
        assertThat(spans.all()).hasSize(1);
        assertThat(received.getName()).isEqualTo("receive shapes");
        assertThat(received.getParentSpanContext().isValid()).isFalse();
        assertThat(Links.of(received)).containsExactlyElementsOf(senders(call));
        assertThat(received.getAttributes().get(longKey("messaging.batch.message_count")))
                .isEqualTo(call.isBatch() ? (Long) (long) MESSAGES : null);
        assertThat(received.getStartEpochNanos()).isLessThanOrEqualTo(received.getEndEpochNanos());
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void belongsToTheCurrentSpan(Row<?> row, ShapedCall call) throws Exception {
        SpanData request = spans.request(() -> row.pull(call, row.brought(call), spans.openTelemetry()));

        assertThat(spans.only(SpanKind.CLIENT).getParentSpanId()).isEqualTo(request.getSpanId());
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void bringsWhatItsDelegateBrings(Row<?> row, ShapedCall call) throws Exception {
        Object brought = row.brought(call);
        CompletableFuture<Object> later = new CompletableFuture<>();
        Object answer = call.answersLater() ? later : brought;
        ShapedDelegate delegate = new ShapedDelegate(() -> answer);

        assertThat(call.on(row.wrapped(delegate, spans.openTelemetry()))).isSameAs(answer);

        assertThat(delegate.calls()).isEqualTo(1);
        assertThat(spans.all()).hasSize(call.answersLater() ? 0 : 1);
        later.complete(brought);
        spans.only(SpanKind.CLIENT);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void isNoSpanIfThereIsNothing(Row<?> row, ShapedCall call) throws Exception {
        row.pull(call, row.nothing(call), spans.openTelemetry());
        row.pull(call, null, spans.openTelemetry());

        assertThat(spans.all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void failsAsItsDelegateDoes(Row<?> row, ShapedCall call) throws Exception {
        IllegalStateException failure = new IllegalStateException("channel closed");
        ShapedDelegate delegate = new ShapedDelegate(() -> {
            if (call.answersLater()) {
                return CompletableFuture.failedFuture(failure);
            }
            throw failure;
        });
        Object wrapper = row.wrapped(delegate, spans.openTelemetry());

        Throwable seen = catchThrowable(() -> ((CompletableFuture<?>) call.on(wrapper)).join());

        assertThat(seen).cause().isSameAs(failure);
        SpanData received = spans.only(SpanKind.CLIENT);
        assertThat(received.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(received.getAttributes().get(stringKey("error.type"))).isEqualTo("java.lang.IllegalStateException");
    }

    static Stream<Arguments> calls() {
        return ROWS.stream().flatMap(row -> ShapedCall.of(row.type()).stream().map(call -> arguments(row, call)));
    }

    private static List<String> senders(ShapedCall call) {
        return IntStream.rangeClosed(1, call.isBatch() ? MESSAGES : 1)
                .mapToObj(Senders::span)
                .toList();
    }

    private static <T> Row<T> row(
            Class<T> type, BiFunction<T, OpenTelemetry, ? extends T> wrap, ShapedMessages<?> carrier) {
        return new Row<>(type, wrap, carrier);
    }

    record Row<T>(Class<T> type, BiFunction<T, OpenTelemetry, ? extends T> wrap, ShapedMessages<?> carrier) {
        Object wrapped(ShapedDelegate delegate, OpenTelemetry openTelemetry) {
            return wrap.apply(delegate.as(type), openTelemetry);
        }

        void pull(ShapedCall call, @Nullable Object brought, OpenTelemetry openTelemetry) throws Exception {
            Callable<@Nullable Object> answer =
                    () -> call.answersLater() ? CompletableFuture.completedFuture(brought) : brought;
            call.on(wrapped(new ShapedDelegate(answer), openTelemetry));
        }

        Object brought(ShapedCall call) {
            List<Object> messages = new ArrayList<>();
            for (int sender = 1; sender <= MESSAGES; sender++) {
                messages.add(carrier.sentBy().apply(sender));
            }
            return call.holding(messages, carrier.type());
        }

        @Nullable
        Object nothing(ShapedCall call) {
            return call.toString().startsWith("one") ? null : call.holdingNothing(carrier.type());
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }
}
