// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.agent;

import static io.opentelemetry.api.trace.SpanKind.CLIENT;
import static io.opentelemetry.api.trace.SpanKind.CONSUMER;
import static io.opentelemetry.api.trace.SpanKind.PRODUCER;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.observation.ObservationCollector;
import com.rabbitmq.client.observation.micrometer.MicrometerObservationCollectorBuilder;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import dev.waybill.it.Patience;
import dev.waybill.it.RecordedSpans;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RabbitMQ's client traces by itself as well, with the collector that its jar brings for Micrometer. */
@EveryBroker
class ClientsOwnTracingTest {
    private static final String MICROMETER = "micrometer";

    private final BrokerUnderTest broker;

    ClientsOwnTracingTest(BrokerUnderTest broker) {
        this.broker = broker;
    }

    /** The client writes its context after us, below our span: so nothing is lost of the trace, and much is told twice. */
    @ParameterizedTest
    @EnumSource(Journey.class)
    void eachMessageArrivesOnceInTheTraceOfItsSenderBelowTheClientsSpan(Journey journey) throws Exception {
        try (RecordedSpans spans = new RecordedSpans();
                Connection connection = observed(spans).newConnection()) {
            Stand stand = new Stand(journey, spans.openTelemetry(), connection);
            journey.begin(stand);
            List<Arrived> arrivals = stand.arrivals();

            assertThat(stand.channel().basicGet(stand.queue(), true)).isNull();
            for (Arrived arrived : arrivals) {
                SpanData clients = span(spans, arrived.spanId());
                assertThat(clients.getInstrumentationScopeInfo().getName()).isEqualTo(MICROMETER);
                assertThat(clients.getKind()).isEqualTo(PRODUCER);
                SpanData ours = span(spans, clients.getParentSpanId());
                assertThat(ours.getInstrumentationScopeInfo().getName()).isEqualTo("dev.waybill");
                assertThat(ours.getKind()).isEqualTo(journey == Journey.BATCH ? CLIENT : PRODUCER);
                Patience.await().until(() -> processing(spans, arrived).size() == 1);
            }
        }
    }

    private static List<SpanData> processing(RecordedSpans spans, Arrived arrived) {
        return spans.all(CONSUMER).stream()
                .filter(it -> it.getInstrumentationScopeInfo().getName().equals("dev.waybill"))
                .filter(it -> it.getLinks().stream()
                        .anyMatch(link -> link.getSpanContext().getSpanId().equals(arrived.spanId())))
                .toList();
    }

    private static SpanData span(RecordedSpans spans, String spanId) {
        return Patience.await()
                .until(
                        () -> spans.all().stream()
                                .filter(it -> it.getSpanId().equals(spanId))
                                .toList(),
                        found -> found.size() == 1)
                .get(0);
    }

    private ConnectionFactory observed(RecordedSpans spans) throws Exception {
        ConnectionFactory factory = broker.connectionFactory();
        factory.setObservationCollector(collector(spans));
        return factory;
    }

    /** As Micrometer's documentation sets it up. */
    private static ObservationCollector collector(RecordedSpans spans) {
        Tracer openTelemetry = spans.openTelemetry().getTracer(MICROMETER);
        OtelTracer tracer = new OtelTracer(openTelemetry, new OtelCurrentTraceContext(), event -> {});
        OtelPropagator propagator = new OtelPropagator(spans.openTelemetry().getPropagators(), openTelemetry);
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig()
                .observationHandler(new FirstMatchingCompositeObservationHandler(
                        new PropagatingSenderTracingObservationHandler<>(tracer, propagator),
                        new PropagatingReceiverTracingObservationHandler<>(tracer, propagator),
                        new DefaultTracingObservationHandler(tracer)));
        return new MicrometerObservationCollectorBuilder().registry(registry).build();
    }
}
