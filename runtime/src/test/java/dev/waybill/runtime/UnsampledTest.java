// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A span that is not sampled still travels, so that nobody behind it samples half a trace, and costs no attributes. */
class UnsampledTest {
    private final AtomicInteger asked = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(
            value = SamplingDecision.class,
            names = {"DROP", "RECORD_ONLY"})
    void aSentMessageCarriesItUnsampled(SamplingDecision decision) {
        Operation<Map<String, Object>> send =
                deciding(decision).telemetry().destination("task_queue").producer(MapAdapter.OF_OBJECTS);

        MessageSpan<Map<String, Object>> span = send.start(Map.of());
        Map<String, Object> sent = span.inject(Map.of());
        SpanContext current = Span.current().getSpanContext();
        span.close();

        assertThat(current.isSampled()).isFalse();
        assertThat(sent)
                .containsEntry(
                        "traceparent",
                        "00-" + current.getTraceId() + "-" + current.getSpanId() + "-"
                                + current.getTraceFlags().asHex());
    }

    @Test
    void workForAnUnsampledSenderIsInItsTraceAndUnsampledToo() {
        Operation<Map<String, Object>> process = Sdk.with(
                        tracers -> tracers.setSampler(Sampler.parentBased(Sampler.alwaysOn())))
                .telemetry()
                .destination("task_queue")
                .consumer(MapAdapter.OF_OBJECTS);

        MessageSpan<Map<String, Object>> span =
                process.start(Map.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"));
        Span current = Span.current();
        span.close();

        assertThat(current.getSpanContext().getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(current.getSpanContext().isSampled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void attributesAreComputedOnlyForWhoRecordsThem(SamplingDecision decision) {
        WaybillTelemetry telemetry = WaybillTelemetry.builder(deciding(decision).openTelemetry())
                .captureHeaders("tenant")
                .redactHeaders((name, value) -> counted(value))
                .baggageToAttributes(key -> counted(true))
                .build();
        Operation<Map<String, Object>> process =
                telemetry.destination("task_queue").consumer(MapAdapter.OF_OBJECTS);
        Map<String, Object> message = new HashMap<>(Map.of("tenant", "acme"));

        try (Scope ignored = Baggage.builder().put("user", "ada").build().makeCurrent()) {
            process.prepare()
                    .attribute("order", new Object() {
                        @Override
                        public String toString() {
                            return counted("7");
                        }
                    })
                    .start(message)
                    .close();
        }

        assertThat(asked).hasValue(decision == SamplingDecision.DROP ? 0 : 3);
    }

    private <T> T counted(T answer) {
        asked.incrementAndGet();
        return answer;
    }

    private static Sdk deciding(SamplingDecision decision) {
        return Sdk.with(tracers -> tracers.setSampler(new Sampler() {
            @Override
            public SamplingResult shouldSample(
                    Context parent,
                    String traceId,
                    String name,
                    SpanKind kind,
                    Attributes attributes,
                    List<LinkData> links) {
                return SamplingResult.create(decision);
            }

            @Override
            public String getDescription() {
                return decision.name();
            }
        }));
    }
}
