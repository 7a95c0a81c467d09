// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

/** What is done for the telemetry of a message and may throw: OpenTelemetry's methods, and the application's own. */
enum Step {
    GET_PROPAGATORS("OpenTelemetry.getPropagators"),
    FIELDS("TextMapPropagator.fields"),
    GET_TRACER("TracerBuilder.build"),
    GET_METER("MeterBuilder.build"),
    BUILD_HISTOGRAM("DoubleHistogramBuilder.build"),
    BUILD_COUNTER("LongCounterBuilder.build"),
    TRACER_ENABLED("Tracer.isEnabled"),
    CURRENT("Context.current"),
    BAGGAGE_TEXT("toString of a @BaggageEntry"),
    MESSAGES("toArray of a batch"),
    DESCRIBE("MessageDescriber.describe"),
    EXTRACT("TextMapPropagator.extract"),
    GET("TextMapGetter.get"),
    GET_ALL("TextMapGetter.getAll"),
    KEYS("TextMapGetter.keys"),
    SPAN_BUILDER("Tracer.spanBuilder"),
    SET_KIND("SpanBuilder.setSpanKind"),
    SET_PARENT("SpanBuilder.setParent"),
    SET_ALL_AT_START("SpanBuilder.setAllAttributes"),
    LINK("SpanBuilder.addLink"),
    START_TIME("SpanBuilder.setStartTimestamp"),
    PLACEHOLDER_TEXT("toString of a placeholder"),
    START_SPAN("SpanBuilder.startSpan"),
    SAMPLE("Sampler.shouldSample"),
    ON_START("SpanProcessor.onStart"),
    RECORDING("Span.isRecording"),
    LINK_PARENT("Span.addLink"),
    SET_ALL("Span.setAllAttributes"),
    SET("Span.setAttribute"),
    ATTRIBUTE_TEXT("toString of a @SpanAttribute"),
    BAGGAGE_TO_ATTRIBUTE("filter of baggageToAttributes"),
    REDACT("function of redactHeaders"),
    SPAN_CONTEXT("Span.getSpanContext"),
    STORE("Span.storeInContext"),
    ATTACH("Context.makeCurrent"),
    BAGGAGE_MAY_LEAVE("filter of baggageMayLeave"),
    INJECT("TextMapPropagator.inject"),
    WRITE("CarrierWriter.write"),
    STATUS("Span.setStatus"),
    EXCEPTION("Span.recordException"),
    CLOSE_SCOPE("Scope.close"),
    END("Span.end"),
    ON_END("SpanProcessor.onEnd"),
    HISTOGRAM_ENABLED("DoubleHistogram.isEnabled"),
    RECORD("DoubleHistogram.record"),
    COUNTER_ENABLED("LongCounter.isEnabled"),
    ADD("LongCounter.add"),
    LOG("Handler.publish, telling of another fault");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    /** Whether the wrapper does it when it is made, once for all messages. */
    boolean isBeforeAnyMessage() {
        return compareTo(TRACER_ENABLED) < 0;
    }

    @Override
    public String toString() {
        return title;
    }
}
