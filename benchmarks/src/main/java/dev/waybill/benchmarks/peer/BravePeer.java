// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import brave.Span;
import brave.Tracing;
import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.messaging.MessagingTracing;
import brave.propagation.B3Propagation;
import brave.propagation.TraceContext;
import brave.sampler.Sampler;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.traffic.Direction;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** Zipkin's tracer, whose spans are dropped when they have ended; with telemetry off it is its own no-op. */
final class BravePeer implements Peer {
    private final MessagingTracing messaging;

    BravePeer(Surroundings surroundings) {
        Tracing tracing = Tracing.newBuilder()
                .localServiceName("shop")
                .traceId128Bit(true)
                .sampler(surroundings.isRecording() ? Sampler.ALWAYS_SAMPLE : Sampler.NEVER_SAMPLE)
                .propagationFactory(B3Propagation.newFactoryBuilder()
                        .injectFormat(B3Propagation.Format.SINGLE)
                        .build())
                .addSpanHandler(new LastBraveSpan())
                .build();
        tracing.setNoop(surroundings.isOff());
        this.messaging = MessagingTracing.create(tracing);
    }

    @Override
    public <M> Endpoint<M> traced(Traffic<M> traffic, Endpoint<M> delegate) {
        return traffic.direction() == Direction.SENT
                ? new BraveProducer<>(traffic, delegate, messaging)
                : new BraveConsumer<>(traffic, delegate, messaging);
    }

    @Override
    public Scope enterRequest(Surroundings surroundings) {
        Span request =
                messaging.tracing().tracer().nextSpan().name("POST /orders").start();
        return messaging.tracing().currentTraceContext().newScope(request.context())::close;
    }

    private static final class LastBraveSpan extends SpanHandler {
        private @Nullable MutableSpan span;

        @Override
        public boolean end(TraceContext context, MutableSpan span, Cause cause) {
            this.span = span;
            return false;
        }
    }
}
