// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import static io.opentelemetry.instrumentation.api.incubator.semconv.messaging.MessagingOperationType.PROCESS;
import static io.opentelemetry.instrumentation.api.incubator.semconv.messaging.MessagingOperationType.SEND;

import dev.waybill.benchmarks.telemetry.Extra;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Direction;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.instrumentation.api.incubator.semconv.messaging.MessagingAttributesExtractor;
import io.opentelemetry.instrumentation.api.incubator.semconv.messaging.MessagingConsumerMetrics;
import io.opentelemetry.instrumentation.api.incubator.semconv.messaging.MessagingOperationType;
import io.opentelemetry.instrumentation.api.incubator.semconv.messaging.MessagingProcessMetrics;
import io.opentelemetry.instrumentation.api.incubator.semconv.messaging.MessagingProducerMetrics;
import io.opentelemetry.instrumentation.api.incubator.semconv.messaging.MessagingSpanNameExtractor;
import io.opentelemetry.instrumentation.api.instrumenter.Instrumenter;
import io.opentelemetry.instrumentation.api.instrumenter.InstrumenterBuilder;
import java.util.function.Function;

/** OpenTelemetry's own way of writing instrumentations, with its extractors for messages. */
record InstrumenterPeer(Surroundings surroundings) implements Peer {
    @Override
    public <M> Endpoint<M> traced(Traffic<M> traffic, Endpoint<M> delegate) {
        return traffic.direction() == Direction.SENT ? producer(traffic, delegate) : consumer(traffic, delegate);
    }

    private <M> Endpoint<M> producer(Traffic<M> traffic, Endpoint<M> delegate) {
        InstrumenterBuilder<Outgoing<M>, Void> builder = builder(traffic, Outgoing::message, SEND, "send");
        if (surroundings.extra() == Extra.METRICS) {
            builder.addOperationMetrics(MessagingProducerMetrics.getForOperationType());
        }
        return new InstrumenterProducer<>(
                traffic.carrier(), delegate, builder.buildProducerInstrumenter(Outgoing::setHeader));
    }

    private <M> Endpoint<M> consumer(Traffic<M> traffic, Endpoint<M> delegate) {
        InstrumenterBuilder<M, Void> builder = builder(traffic, message -> message, PROCESS, "process");
        if (surroundings.extra() == Extra.METRICS) {
            builder.addOperationMetrics(MessagingProcessMetrics.get())
                    .addOperationMetrics(MessagingConsumerMetrics.getConsumedMessages());
        }
        return new InstrumenterConsumer<>(
                delegate, builder.buildConsumerInstrumenter(new HeaderTexts<>(traffic.carrier())));
    }

    private <R, M> InstrumenterBuilder<R, Void> builder(
            Traffic<M> traffic, Function<R, M> message, MessagingOperationType type, String operation) {
        MessagingRequest<R, M> request = new MessagingRequest<>(traffic, message);
        return Instrumenter.<R, Void>builder(
                        surroundings.openTelemetry(),
                        "shop",
                        MessagingSpanNameExtractor.create(request, type, operation))
                .addAttributesExtractor(MessagingAttributesExtractor.create(request, type, operation))
                .addAttributesExtractor(new RabbitAttributes<>(traffic.carrier(), message));
    }
}
