// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import brave.propagation.B3Propagation.Format;
import brave.propagation.SamplingFlags;
import com.rabbitmq.client.AMQP;
import dev.waybill.it.BrokerUnderTest;
import dev.waybill.it.EveryBroker;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.extension.trace.propagation.B3Propagator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** B3 between generated code and Brave, Zipkin's own tracer, with its instrumentation of Spring's RabbitMQ client. */
@EveryBroker
class BravePeerTest {
    private static final TextMapPropagator B3 = B3Propagator.injectingSingleHeader();

    private final ForwardingService service;
    private final PeerQueue orders;
    private final PeerQueue emails;

    BravePeerTest(BrokerUnderTest broker) throws Exception {
        this.service = new ForwardingService(broker);
        this.orders = service.orders();
        this.emails = service.emails();
    }

    @AfterEach
    void close() throws Exception {
        service.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatItSendsReachesJava(Format format) throws Exception {
        try (BraveService brave = BraveService.writing(format);
                JavaService java = new JavaService(Place.HEADERS, B3)) {
            Exchange sampled = new Exchange(brave.send(orders, SamplingFlags.SAMPLED), java.receive(orders));
            Exchange notSampled = new Exchange(brave.send(orders, SamplingFlags.NOT_SAMPLED), java.receive(orders));

            assertThat(Exchange.reachedInBoth(sampled, notSampled)).isEqualTo(Part.TRACE);
        }
    }

    static Stream<Named<TextMapPropagator>> headersOfJava() {
        return Stream.of(
                Named.of("b3", B3Propagator.injectingSingleHeader()),
                Named.of("X-B3-*", B3Propagator.injectingMultiHeaders()));
    }

    @ParameterizedTest
    @MethodSource("headersOfJava")
    void whatJavaSendsReachesIt(TextMapPropagator headers) throws Exception {
        try (BraveService brave = BraveService.writing(Format.SINGLE);
                JavaService java = new JavaService(Place.HEADERS, headers)) {
            Exchange sampled = new Exchange(java.send(orders, true), brave.receive(orders));
            Exchange notSampled = new Exchange(java.send(orders, false), brave.receive(orders));

            assertThat(Exchange.reachedInBoth(sampled, notSampled)).isEqualTo(Part.TRACE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsDebugFlagPassesThroughJava(Format format) throws Exception {
        try (BraveService brave = BraveService.writing(format)) {
            brave.send(orders, SamplingFlags.DEBUG);
            PeerSpan forwarded = service.forward(B3);

            PeerSpan handled = brave.receive(emails);

            assertThat(handled.parentSpanId()).isEqualTo(forwarded.spanId());
            assertThat(handled.remarks()).containsEntry("debug", "true");
        }
    }

    @Test
    void itsShortTraceIdIsPaddedInJavaAndTheSameAgainInBrave() throws Exception {
        try (BraveService brave = BraveService.withShortTraceIds()) {
            PeerSpan sent = brave.send(orders, SamplingFlags.SAMPLED);
            PeerSpan forwarded = service.forward(B3);

            PeerSpan handled = brave.receive(emails);

            assertThat(forwarded.traceId()).isEqualTo("0000000000000000" + sent.traceId());
            assertThat(handled.traceId()).isEqualTo(sent.traceId());
            assertThat(handled.parentSpanId()).isEqualTo(forwarded.spanId());
        }
    }

    /** Each of Brave's entries is a header of its name, which no B3 propagator of OpenTelemetry's looks at. */
    @Test
    void itsBaggageIsNoneOfJavasAndPassesThroughWithTheOtherHeaders() throws Exception {
        try (BraveService brave = BraveService.writing(Format.SINGLE)) {
            PeerSpan sent = brave.send(orders, SamplingFlags.SAMPLED);
            PeerSpan forwarded = service.forward(B3);

            PeerSpan handled = brave.receive(emails);

            assertThat(forwarded.baggage()).isEmpty();
            assertThat(handled.baggage()).isNotEmpty().isEqualTo(sent.baggage());
        }
    }

    /** {@code b3: 0} denies sampling without naming a trace; OpenTelemetry has no context for that. */
    @Test
    void aDenialWithoutATraceIsHeardByBraveAlone() throws Exception {
        AMQP.BasicProperties denial =
                new AMQP.BasicProperties.Builder().headers(Map.of("b3", "0")).build();
        try (BraveService brave = BraveService.writing(Format.SINGLE);
                JavaService java = new JavaService(Place.HEADERS, B3)) {
            orders.sender().publish(denial, new byte[0]);
            emails.sender().publish(denial, new byte[0]);

            assertThat(brave.receive(orders).sampled()).isFalse();
            assertThat(java.receive(emails).sampled()).isTrue();
        }
    }
}
