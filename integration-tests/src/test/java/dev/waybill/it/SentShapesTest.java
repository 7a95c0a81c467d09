// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.waybill.it.shapes.SendsAsOneAnew;
import dev.waybill.it.shapes.SendsAsOneAnewForLater;
import dev.waybill.it.shapes.SendsAsOneKept;
import dev.waybill.it.shapes.SendsAsOneKeptForLater;
import dev.waybill.it.shapes.SendsEachAnew;
import dev.waybill.it.shapes.SendsEachAnewForLater;
import dev.waybill.it.shapes.SendsEachKept;
import dev.waybill.it.shapes.SendsEachKeptForLater;
import dev.waybill.it.shapes.SendsEmails;
import dev.waybill.it.shapes.SendsHeaders;
import dev.waybill.it.shapes.SendsLabels;
import dev.waybill.it.shapes.SendsProperties;
import dev.waybill.it.shapes.SendsReceipts;
import dev.waybill.it.shapes.TracedSendsAsOneAnew;
import dev.waybill.it.shapes.TracedSendsAsOneAnewForLater;
import dev.waybill.it.shapes.TracedSendsAsOneKept;
import dev.waybill.it.shapes.TracedSendsAsOneKeptForLater;
import dev.waybill.it.shapes.TracedSendsEachAnew;
import dev.waybill.it.shapes.TracedSendsEachAnewForLater;
import dev.waybill.it.shapes.TracedSendsEachKept;
import dev.waybill.it.shapes.TracedSendsEachKeptForLater;
import dev.waybill.it.shapes.TracedSendsEmails;
import dev.waybill.it.shapes.TracedSendsHeaders;
import dev.waybill.it.shapes.TracedSendsLabels;
import dev.waybill.it.shapes.TracedSendsProperties;
import dev.waybill.it.shapes.TracedSendsReceipts;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape of a method that sends messages, over every carrier and in every way to trace a batch. */
class SentShapesTest {
    private static final List<Row<?, ?>> ROWS = List.of(
            row(SendsProperties.class, TracedSendsProperties::wrap, ShapedMessages.PROPERTIES),
            row(SendsHeaders.class, TracedSendsHeaders::wrap, ShapedMessages.HEADERS),
            row(SendsLabels.class, TracedSendsLabels::wrap, ShapedMessages.LABELS),
            row(SendsEmails.class, TracedSendsEmails::wrap, ShapedMessages.EMAILS),
            row(SendsReceipts.class, TracedSendsReceipts::wrap, ShapedMessages.RECEIPTS),
            row(SendsEachAnew.class, TracedSendsEachAnew::wrap, ShapedMessages.HEADERS),
            row(SendsEachAnewForLater.class, TracedSendsEachAnewForLater::wrap, ShapedMessages.HEADERS),
            row(SendsEachKept.class, TracedSendsEachKept::wrap, ShapedMessages.HEADERS),
            row(SendsEachKeptForLater.class, TracedSendsEachKeptForLater::wrap, ShapedMessages.HEADERS),
            row(SendsAsOneAnew.class, TracedSendsAsOneAnew::wrap, ShapedMessages.HEADERS),
            row(SendsAsOneAnewForLater.class, TracedSendsAsOneAnewForLater::wrap, ShapedMessages.HEADERS),
            row(SendsAsOneKept.class, TracedSendsAsOneKept::wrap, ShapedMessages.HEADERS),
            row(SendsAsOneKeptForLater.class, TracedSendsAsOneKeptForLater::wrap, ShapedMessages.HEADERS));

    /** The messages of every call: one that has a context already, and two that have none. */
    private static final int[] SENDERS = {7, 0, 0};

    private final RecordedSpans spans = new RecordedSpans();

    @AfterEach
    void close() {
        spans.close();
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void everyMessageCarriesTheContextThatItIsMeantTo(Row<?, ?> row, ShapedCall call) throws Exception {
        List<String> carried = row.send(call, spans.openTelemetry());

        List<String> expected = new ArrayList<>();
        List<String> made = new ArrayList<>(Links.ids(spans.all(SpanKind.PRODUCER)));
        for (String ignored : carried) {
            boolean kept = row.keeps() && expected.isEmpty();
            boolean shared = row.asOne() || !call.isBatch();
            expected.add(kept ? Senders.span(7) : shared ? made.get(0) : made.remove(0));
        }
        assertThat(carried).hasSize(call.isBatch() ? SENDERS.length : 1).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void whatSendsIsLinkedToTheContextsThatItDidNotMake(Row<?, ?> row, ShapedCall call) throws Exception {
        List<String> carried = row.send(call, spans.openTelemetry());

        SpanData sent = sent();
        List<String> foreign = carried.stream()
                .filter(context -> !context.equals(sent.getSpanId()))
                .toList();
        assertThat(sent.getName()).isEqualTo("send shapes");
        assertThat(Links.of(sent)).isEqualTo(foreign);
        boolean ownContextTravels = carried.contains(sent.getSpanId());
        assertThat(sent.getKind()).isEqualTo(ownContextTravels ? SpanKind.PRODUCER : SpanKind.CLIENT);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void everySpanBelongsToTheCurrentOne(Row<?, ?> row, ShapedCall call) throws Exception {
        SpanData request = spans.request(() -> row.send(call, spans.openTelemetry()));

        assertThat(spans.all())
                .filteredOn(span -> span.getKind() != SpanKind.SERVER)
                .isNotEmpty()
                .extracting(SpanData::getParentSpanId)
                .containsOnly(request.getSpanId());
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void onlyWhatIsForLaterSaysSo(Row<?, ?> row, ShapedCall call) throws Exception {
        List<@Nullable Object> marks = row.marks(call, spans.openTelemetry());

        for (int i = 0; i < marks.size(); i++) {
            boolean kept = row.keeps() && i == 0;
            assertThat(marks.get(i)).isEqualTo(row.forLater() && !kept ? "link" : null);
        }
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void endsWhenItsAnswerComes(Row<?, ?> row, ShapedCall call) throws Exception {
        CompletableFuture<@Nullable Object> later = new CompletableFuture<>();
        ShapedDelegate delegate = new ShapedDelegate(() -> call.answersLater() ? later : null);

        Object returned = call.on(row.wrapped(delegate, spans.openTelemetry()), row.argument(call));

        assertThat(delegate.calls()).isEqualTo(1);
        assertThat(returned).isSameAs(call.answersLater() ? later : null);
        assertThat(spans.all())
                .filteredOn(span -> span.getName().startsWith("send"))
                .hasSize(later == returned ? 0 : 1);
        later.complete("confirmed");
        assertThat(sent().getSpanId()).isEqualTo(delegate.current().getSpanId());
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("calls")
    void failsAsItsDelegateDoes(Row<?, ?> row, ShapedCall call) throws Exception {
        IllegalStateException failure = new IllegalStateException("channel closed");
        ShapedDelegate delegate = new ShapedDelegate(() -> {
            if (call.answersLater()) {
                return CompletableFuture.failedFuture(failure);
            }
            throw failure;
        });
        Object wrapper = row.wrapped(delegate, spans.openTelemetry());

        Throwable seen = catchThrowable(() -> ((CompletableFuture<?>) call.on(wrapper, row.argument(call))).join());

        assertThat(seen).cause().isSameAs(failure);
        assertThat(sent().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(sent().getAttributes().get(stringKey("error.type"))).isEqualTo("java.lang.IllegalStateException");
    }

    static Stream<Arguments> calls() {
        return ROWS.stream().flatMap(row -> ShapedCall.of(row.type()).stream().map(call -> arguments(row, call)));
    }

    private SpanData sent() {
        return spans.all().stream()
                .filter(span -> span.getName().startsWith("send"))
                .findFirst()
                .orElseThrow();
    }

    private static <T, M> Row<T, M> row(
            Class<T> type, BiFunction<T, OpenTelemetry, ? extends T> wrap, ShapedMessages<M> carrier) {
        return new Row<>(type, wrap, carrier);
    }

    record Row<T, M>(Class<T> type, BiFunction<T, OpenTelemetry, ? extends T> wrap, ShapedMessages<M> carrier) {
        boolean keeps() {
            return toString().contains("Kept");
        }

        boolean asOne() {
            return toString().contains("AsOne");
        }

        boolean forLater() {
            return toString().endsWith("ForLater");
        }

        Object wrapped(ShapedDelegate delegate, OpenTelemetry openTelemetry) {
            return wrap.apply(delegate.as(type), openTelemetry);
        }

        Object argument(ShapedCall call) {
            List<Object> messages = new ArrayList<>();
            for (int sender : SENDERS) {
                messages.add(carrier.sentBy().apply(sender));
            }
            return call.holding(messages, carrier.type());
        }

        /** The contexts in the messages that the delegate got. */
        List<String> send(ShapedCall call, OpenTelemetry openTelemetry) throws Exception {
            return sent(call, openTelemetry).stream().map(carrier::spanIn).toList();
        }

        List<@Nullable Object> marks(ShapedCall call, OpenTelemetry openTelemetry) throws Exception {
            List<@Nullable Object> marks = new ArrayList<>();
            for (M message : sent(call, openTelemetry)) {
                Map<String, ?> headers = carrier.headers().apply(message);
                marks.add(headers == null ? null : headers.get("waybill-relation"));
            }
            return marks;
        }

        @SuppressWarnings("unchecked") // an argument of this row's methods holds its messages
        private List<M> sent(ShapedCall call, OpenTelemetry openTelemetry) throws Exception {
            ShapedDelegate delegate = new ShapedDelegate(
                    () -> call.answersLater() ? CompletableFuture.completedFuture("confirmed") : null);
            call.on(wrapped(delegate, openTelemetry), argument(call));
            return (List<M>) ShapedCall.messagesIn(requireNonNull(delegate.argument()));
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }
}
