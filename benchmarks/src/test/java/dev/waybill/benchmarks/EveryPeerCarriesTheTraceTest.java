// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.benchmarks.peer.TracedBy;
import dev.waybill.benchmarks.telemetry.Extra;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.telemetry.Telemetry;
import dev.waybill.benchmarks.traffic.BatchShape;
import dev.waybill.benchmarks.traffic.Carrier;
import dev.waybill.benchmarks.traffic.Direction;
import dev.waybill.benchmarks.traffic.Shape;
import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A peer that did not do its work would win every comparison. */
class EveryPeerCarriesTheTraceTest {
    private final Surroundings surroundings = Surroundings.of(Telemetry.RECORDING, Extra.BAGGAGE);

    @ParameterizedTest
    @MethodSource("sent")
    void intoWhatIsSent(TracedBy peer, Shape shape) {
        Passage<?> passage = passed(peer, shape);

        assertThat(headersOf(shape.traffic(), passage.held().message()))
                .containsKey(peer == TracedBy.BRAVE ? "b3" : "traceparent")
                .containsKeys("tenant", "content-version");
    }

    @ParameterizedTest
    @MethodSource("handled")
    void outOfWhatIsHandled(TracedBy peer, Shape shape) {
        passed(peer, shape);

        ReadableSpan span = surroundings.ended().span();
        assertThat(span).isNotNull();
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getSpanContext().getTraceId()).isEqualTo(Surroundings.SENDER_TRACE);
    }

    @ParameterizedTest
    @EnumSource
    void asTheCodeByHandDoesWithTheSameAttributes(Shape shape) {
        passed(TracedBy.HAND_WRITTEN, shape);
        ReadableSpan byHand = surroundings.ended().span();
        passed(TracedBy.WAYBILL, shape);
        ReadableSpan waybill = surroundings.ended().span();

        assertThat(waybill.toSpanData().getAttributes())
                .isEqualTo(byHand.toSpanData().getAttributes());
        assertThat(waybill.toSpanData().getLinks())
                .isEqualTo(byHand.toSpanData().getLinks());
        assertThat(waybill.getName()).isEqualTo(byHand.getName());
        assertThat(waybill.getKind()).isEqualTo(byHand.getKind());
    }

    @ParameterizedTest
    @EnumSource
    void ofBatchesAsTheCodeByHandDoes(BatchShape shape) {
        pass(new BatchPassages(TracedBy.HAND_WRITTEN, shape, surroundings)
                .of(10)
                .get(0));
        ReadableSpan byHand = surroundings.ended().span();
        pass(new BatchPassages(TracedBy.WAYBILL, shape, surroundings).of(10).get(0));
        ReadableSpan waybill = surroundings.ended().span();

        assertThat(waybill.toSpanData().getAttributes())
                .isEqualTo(byHand.toSpanData().getAttributes());
        assertThat(waybill.toSpanData().getLinks())
                .hasSameSizeAs(byHand.toSpanData().getLinks());
        assertThat(waybill.getKind()).isEqualTo(byHand.getKind());
    }

    private Passage<?> passed(TracedBy peer, Shape shape) {
        return pass(Passage.of(peer, shape, surroundings).get(0));
    }

    private static <M> Passage<M> pass(Passage<M> passage) {
        try (Scope entered = passage.enter()) {
            passage.pass();
        }
        return passage;
    }

    @SuppressWarnings("unchecked") // the message came through this very traffic
    private static <M> Map<String, ?> headersOf(Traffic<M> traffic, Object message) {
        Carrier<M> carrier = traffic.carrier();
        return carrier.headers((M) message);
    }

    static Stream<Arguments> sent() {
        return all(Direction.SENT, List.of(TracedBy.NOBODY));
    }

    /** Brave's spans are not OpenTelemetry's. */
    static Stream<Arguments> handled() {
        return all(Direction.HANDLED, List.of(TracedBy.NOBODY, TracedBy.BRAVE));
    }

    private static Stream<Arguments> all(Direction direction, List<TracedBy> without) {
        return Stream.of(Shape.values())
                .filter(shape -> shape.traffic().direction() == direction)
                .flatMap(shape -> Stream.of(TracedBy.values())
                        .filter(peer -> !without.contains(peer))
                        .map(peer -> Arguments.of(peer, shape)));
    }
}
