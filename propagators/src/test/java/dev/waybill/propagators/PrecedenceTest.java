// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import static dev.waybill.propagators.Message.TRACE;
import static dev.waybill.propagators.Message.inside;
import static dev.waybill.propagators.Message.remote;
import static dev.waybill.propagators.Message.spanOf;
import static io.opentelemetry.context.propagation.TextMapPropagator.composite;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose span is the parent where the headers of several formats are in one message. */
class PrecedenceTest {
    private static final String ELSEWHERE = "0af7651916cd43dd8448eb211c80319c";

    /** The span of each format, so that the parent tells whose headers were believed. */
    private static final Map<String, String> SPANS =
            Map.of("w3c", "00000000000000aa", "datadog", "00000000000000dd", "honeycomb", "00000000000000ee");

    private static final Map<String, TextMapPropagator> PROPAGATORS = Map.of(
            "w3c", W3CTraceContextPropagator.getInstance(),
            "datadog", DatadogPropagator.getInstance(),
            "honeycomb", HoneycombPropagator.getInstance());

    @ParameterizedTest(name = "{0} listed, {1} of the same trace, {2} of another: {3} is the parent")
    @CsvSource(
            delimiter = '|',
            value = {
                "w3c,datadog             | w3c,datadog           |         | w3c",
                "datadog,w3c             | w3c,datadog           |         | w3c",
                "w3c,honeycomb           | w3c,honeycomb         |         | w3c",
                "honeycomb,w3c           | w3c,honeycomb         |         | w3c",
                "w3c,datadog,honeycomb   | w3c,datadog,honeycomb |         | w3c",
                "honeycomb,w3c,datadog   | w3c,datadog,honeycomb |         | w3c",
                "datadog,honeycomb,w3c   | w3c,datadog,honeycomb |         | w3c",
                "datadog,honeycomb       | datadog,honeycomb     |         | datadog",
                "honeycomb,datadog       | datadog,honeycomb     |         | honeycomb",
                "w3c,datadog             | w3c                   | datadog | datadog",
                "datadog,w3c             | w3c                   | datadog | w3c",
                "w3c,honeycomb           | w3c                   | honeycomb | honeycomb",
                "honeycomb,w3c           | w3c                   | honeycomb | w3c",
                "w3c,datadog,honeycomb   | w3c,datadog           | honeycomb | honeycomb",
                "w3c,datadog,honeycomb   | w3c,honeycomb         | datadog | honeycomb",
                "honeycomb,datadog,w3c   | honeycomb,datadog     | w3c     | w3c"
            })
    void theParentIs(String listed, String ofTheTrace, String ofAnother, String parent) {
        Message message = Message.of();
        for (String format : names(ofTheTrace)) {
            message.headers().putAll(written(format, TRACE).headers());
        }
        for (String format : names(ofAnother)) {
            message.headers().putAll(written(format, ELSEWHERE).headers());
        }

        SpanContext received = spanOf(message.receivedBy(all(listed)));

        assertThat(received.getSpanId()).isEqualTo(SPANS.get(parent));
        assertThat(received.isRemote()).isTrue();
    }

    @ParameterizedTest(name = "{0} listed, {1} malformed: {2} is the parent")
    @CsvSource(
            delimiter = '|',
            value = {
                "w3c,datadog           | x-datadog-trace-id  | w3c",
                "datadog,w3c           | x-datadog-trace-id  | w3c",
                "w3c,datadog           | traceparent         | datadog",
                "datadog,w3c           | traceparent         | datadog",
                "w3c,honeycomb         | X-Honeycomb-Trace   | w3c",
                "honeycomb,w3c         | X-Honeycomb-Trace   | w3c",
                "w3c,honeycomb         | traceparent         | honeycomb",
                "honeycomb,w3c         | traceparent         | honeycomb",
                "w3c,datadog,honeycomb | traceparent         | datadog",
                "w3c,honeycomb,datadog | traceparent         | honeycomb",
                "w3c,datadog,honeycomb | x-datadog-parent-id | w3c"
            })
    void whatIsMalformedLeavesWhatWasThere(String listed, String malformed, String parent) {
        Message message = Message.of();
        for (String format : names(listed)) {
            message.headers().putAll(written(format, TRACE).headers());
        }

        Context received = message.with(malformed, "malformed").receivedBy(all(listed));

        assertThat(spanOf(received).getSpanId()).isEqualTo(SPANS.get(parent));
    }

    @ParameterizedTest
    @CsvSource({"datadog", "honeycomb"})
    void aLocalSpanIsReplaced(String format) {
        Context ambient = Message.local(TRACE, "00000000000000bb", TraceFlags.getSampled());

        SpanContext received = spanOf(written(format, TRACE).receivedBy(PROPAGATORS.get(format), ambient));

        assertThat(received).isEqualTo(remote(TRACE, SPANS.get(format), TraceFlags.getSampled()));
    }

    @ParameterizedTest
    @CsvSource({"w3c,datadog", "datadog,w3c"})
    void halfOfATraceIdIsEnoughToBeTheSameTrace(String first, String second) {
        TextMapPropagator both = composite(PROPAGATORS.get(first), PROPAGATORS.get(second));
        Message message = written("datadog", TRACE).without("x-datadog-tags").with("x-datadog-origin", "rum");
        message.headers().putAll(written("w3c", TRACE).headers());

        Context received = message.receivedBy(both);

        assertThat(spanOf(received)).isEqualTo(remote(TRACE, SPANS.get("w3c"), TraceFlags.getSampled()));
        assertThat(Message.sentBy(both, received).headers()).containsEntry("x-datadog-origin", "rum");
    }

    @Test
    void upperHalvesThatDifferAreDifferentTraces() {
        Message message = written("w3c", TRACE);
        message.headers()
                .putAll(written("datadog", "0af7651916cd43dda3ce929d0e0e4736").headers());

        assertThat(spanOf(message.receivedBy(all("w3c,datadog"))).getTraceId())
                .isEqualTo("0af7651916cd43dda3ce929d0e0e4736");
    }

    @ParameterizedTest
    @CsvSource({"w3c,datadog,honeycomb", "honeycomb,datadog,w3c"})
    void whatTheOthersSayOfTheTraceTravelsOnThoughW3cIsTheParent(String first, String second, String third) {
        TextMapPropagator all = composite(PROPAGATORS.get(first), PROPAGATORS.get(second), PROPAGATORS.get(third));
        Message message = written("w3c", TRACE);
        message.headers()
                .putAll(written("datadog", TRACE)
                        .with("x-datadog-sampling-priority", "2")
                        .headers());
        String header = written("honeycomb", TRACE).headers().get("X-Honeycomb-Trace");
        message.headers().put("X-Honeycomb-Trace", header.replace("context=", "dataset=orders,context="));

        Context working = inside(message.receivedBy(all), TRACE, "00000000000000bb", TraceFlags.getSampled());

        assertThat(Message.sentBy(all, working).headers())
                .containsEntry("traceparent", "00-" + TRACE + "-00000000000000bb-01")
                .containsEntry("x-datadog-parent-id", "187")
                .containsEntry("x-datadog-sampling-priority", "2")
                .containsEntry(
                        "X-Honeycomb-Trace",
                        "1;trace_id=" + TRACE + ",parent_id=00000000000000bb,dataset=orders,context=e30=");
    }

    @Test
    void w3csDecisionOnSamplingStands() {
        Message message = written("w3c", TRACE).with("traceparent", "00-" + TRACE + "-00000000000000aa-00");
        message.headers().putAll(written("datadog", TRACE).headers());

        assertThat(spanOf(message.receivedBy(all("w3c,datadog"))).isSampled()).isFalse();
    }

    @Test
    void w3csBaggageWinsWhereItIsListedFirst() {
        TextMapPropagator both = composite(W3CBaggagePropagator.getInstance(), DatadogPropagator.getInstance());
        Message message =
                written("datadog", TRACE).with("ot-baggage-user", "alice").with("baggage", "user=bob,shop=acme");

        assertThat(Message.baggageOf(message.receivedBy(both)))
                .containsOnly(Map.entry("user", "bob"), Map.entry("shop", "acme"));
    }

    private static TextMapPropagator all(String listed) {
        return composite(names(listed).stream().map(PROPAGATORS::get).toList());
    }

    private static Message written(String format, String traceId) {
        return Message.sentBy(
                PROPAGATORS.get(format), Message.local(traceId, SPANS.get(format), TraceFlags.getSampled()));
    }

    private static List<String> names(String list) {
        return list == null ? List.of() : List.of(list.split(","));
    }
}
