// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.OpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.LinkedHashMap;
import java.util.Map;

/** The surroundings in which messages pass: OpenTelemetry, the request that sends, and the sender of what is handled. */
public record Surroundings(Telemetry telemetry, Extra extra, OpenTelemetry openTelemetry, LastSpan ended) {
    public static final String SENDER_TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SENDER_SPAN = "b7ad6b7169203331";
    private static final Map<String, String> BAGGAGE =
            Map.of("user.id", "ada", "tenant", "acme", "release", "2026-11-23");

    public static Surroundings of(Telemetry telemetry, Extra extra) {
        LastSpan ended = new LastSpan();
        OpenTelemetry openTelemetry = telemetry == Telemetry.OFF ? OpenTelemetry.noop() : sdk(telemetry, extra, ended);
        return new Surroundings(telemetry, extra, openTelemetry, ended);
    }

    /** Where an application records every span with an OpenTelemetry of its own. */
    public static Surroundings recording(OpenTelemetry openTelemetry) {
        return new Surroundings(Telemetry.RECORDING, Extra.NOTHING, openTelemetry, new LastSpan());
    }

    private static OpenTelemetry sdk(Telemetry telemetry, Extra extra, LastSpan ended) {
        OpenTelemetrySdkBuilder sdk = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setSampler(telemetry == Telemetry.RECORDING ? Sampler.alwaysOn() : Sampler.alwaysOff())
                        .addSpanProcessor(ended)
                        .build())
                .setPropagators(ContextPropagators.create(TextMapPropagator.composite(
                        W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())));
        if (extra == Extra.METRICS) {
            sdk.setMeterProvider(SdkMeterProvider.builder()
                    .registerMetricReader(new UnreadMetrics())
                    .build());
        }
        return sdk.build();
    }

    public boolean isOff() {
        return telemetry == Telemetry.OFF;
    }

    public boolean isRecording() {
        return telemetry == Telemetry.RECORDING;
    }

    /** What is current while a request sends messages. */
    public Context request() {
        if (isOff()) {
            return Context.root();
        }
        Span request =
                openTelemetry.getTracer("shop").spanBuilder("POST /orders").startSpan();
        Context context = Context.root().with(request);
        return extra == Extra.BAGGAGE ? context.with(baggage()) : context;
    }

    /** What the sender of a handled message wrote into it, for readers of W3C's and of Brave's fields. */
    public Map<String, String> senderFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        String sampled = telemetry == Telemetry.SAMPLED_OUT ? "0" : "1";
        fields.put("traceparent", "00-" + SENDER_TRACE + "-" + SENDER_SPAN + "-0" + sampled);
        fields.put("b3", SENDER_TRACE + "-" + SENDER_SPAN + "-" + sampled);
        if (extra == Extra.BAGGAGE) {
            W3CBaggagePropagator.getInstance()
                    .inject(Context.root().with(baggage()), fields, (all, name, value) -> all.put(name, value));
        }
        return fields;
    }

    private static Baggage baggage() {
        var baggage = Baggage.builder();
        BAGGAGE.forEach(baggage::put);
        return baggage.build();
    }
}
