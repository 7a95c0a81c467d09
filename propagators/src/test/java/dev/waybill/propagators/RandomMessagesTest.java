// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static dev.waybill.propagators.Message.spanOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same messages in every run: all of them grow from one seed. */
class RandomMessagesTest {
    private static final int MESSAGES = 100_000;
    private static final String SIGNS = "0123456789abcdef,;=:%._-+~\"\\{}[] dpXñ１\0\n\uD83D";

    private final Random random = new Random(4);

    static List<TextMapPropagator> propagators() {
        return List.of(DatadogPropagator.getInstance(), HoneycombPropagator.getInstance());
    }

    @ParameterizedTest
    @MethodSource("propagators")
    void whatIsSentIsWhatIsReceived(TextMapPropagator propagator) {
        for (int i = 0; i < MESSAGES; i++) {
            SpanContext sender = span();
            Baggage baggage = baggage();

            Context received =
                    Message.sentBy(propagator, context(sender, baggage)).receivedBy(propagator);

            assertThat(spanOf(received))
                    .isEqualTo(Message.remote(sender.getTraceId(), sender.getSpanId(), flags(propagator, sender)));
            assertThat(Baggage.fromContext(received)).isEqualTo(baggage);
        }
    }

    @ParameterizedTest
    @MethodSource("propagators")
    void noChangeOfAMessageMakesItHarmful(TextMapPropagator propagator) {
        Context before = Context.root();
        int ignored = 0;
        for (int i = 0; i < MESSAGES; i++) {
            Message message = Message.sentBy(propagator, context(span(), baggage()));
            List<String> headers = new ArrayList<>(message.headers().keySet());
            String changed = headers.get(random.nextInt(headers.size()));

            Context received = message.with(changed, changed(message.headers().get(changed)))
                    .receivedBy(propagator, before);

            assertSameOrValid(received, before);
            assertSameOrValid(Message.sentBy(propagator, received).receivedBy(propagator, before), before);
            ignored += received == before ? 1 : 0;
        }
        assertThat(ignored).as("both happen").isBetween(MESSAGES / 10, MESSAGES * 9 / 10);
    }

    @ParameterizedTest
    @MethodSource("propagators")
    void garbageIsNoContext(TextMapPropagator propagator) {
        Context before = Context.root();
        for (int i = 0; i < MESSAGES; i++) {
            Message message = Message.of();
            for (String field : propagator.fields()) {
                message.headers().put(field, garbage(random.nextInt(40)));
            }

            assertSameOrValid(message.receivedBy(propagator, before), before);
        }
    }

    private static void assertSameOrValid(Context received, Context before) {
        if (received != before) {
            assertThat(spanOf(received).isValid()).isTrue();
        }
    }

    private static TraceFlags flags(TextMapPropagator propagator, SpanContext sender) {
        return propagator == HoneycombPropagator.getInstance() ? TraceFlags.getSampled() : sender.getTraceFlags();
    }

    private SpanContext span() {
        // Every other trace is of 64 bits; half of all ids have the top bit set.
        String traceId = TraceId.fromLongs(random.nextBoolean() ? random.nextLong() : 0, random.nextLong() | 1);
        TraceFlags flags = random.nextBoolean() ? TraceFlags.getSampled() : TraceFlags.getDefault();
        return Message.remote(traceId, SpanId.fromLong(random.nextLong() | 1), flags);
    }

    private Baggage baggage() {
        BaggageBuilder baggage = Baggage.builder();
        for (int i = random.nextInt(4); i > 0; i--) {
            baggage.put("key-" + i, "ü\"\\ " + random.nextInt());
        }
        return baggage.build();
    }

    private static Context context(SpanContext span, Baggage baggage) {
        return Message.inside(Context.root(), span.getTraceId(), span.getSpanId(), span.getTraceFlags())
                .with(baggage);
    }

    /** With a part replaced, removed, or repeated. */
    private String changed(String value) {
        int start = random.nextInt(value.length());
        int end = start + random.nextInt(Math.min(8, value.length() - start) + 1);
        String part = random.nextBoolean()
                ? garbage(random.nextInt(4))
                : value.substring(start, end).repeat(2);
        return value.substring(0, start) + part + value.substring(end);
    }

    private String garbage(int length) {
        StringBuilder garbage = new StringBuilder();
        for (int i = 0; i < length; i++) {
            garbage.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return garbage.toString();
    }
}
