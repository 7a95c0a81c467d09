// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import brave.Span;
import brave.Tracer;
import brave.Tracing;
import brave.baggage.BaggageField;
import brave.baggage.BaggagePropagation;
import brave.baggage.BaggagePropagationConfig.SingleBaggageField;
import brave.handler.MutableSpan;
import brave.handler.SpanHandler;
import brave.propagation.B3Propagation;
import brave.propagation.Propagation;
import brave.propagation.SamplingFlags;
import brave.propagation.TraceContext;
import brave.propagation.TraceContextOrSamplingFlags;
import brave.spring.rabbit.SpringRabbitTracing;
import dev.waybill.it.Inbox;
import java.util.Map;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.listener.DirectMessageListenerContainer;

/** A service that sends with Spring's template and handles with its listeners, traced by Brave, Zipkin's own tracer. */
final class BraveService implements AutoCloseable {
    private static final BaggageField USER_ID = BaggageField.create("user-id");

    private final Inbox<PeerSpan> sent = new Inbox<>();
    private final Inbox<PeerSpan> handled = new Inbox<>();
    private final Tracing tracing;

    private BraveService(Tracing.Builder tracing, B3Propagation.Format format) {
        this.tracing = tracing.addSpanHandler(new Finished())
                .propagationFactory(new AllSpansShown(withUserId(format)))
                .build();
    }

    private static Propagation.Factory withUserId(B3Propagation.Format format) {
        Propagation.Factory b3 = B3Propagation.newFactoryBuilder()
                .injectFormat(Span.Kind.PRODUCER, format)
                .build();
        return BaggagePropagation.newFactoryBuilder(b3)
                .add(SingleBaggageField.remote(USER_ID))
                .build();
    }

    static BraveService writing(B3Propagation.Format format) {
        return new BraveService(Tracing.newBuilder().traceId128Bit(true), format);
    }

    /** Whose trace ids have 64 bits, as Zipkin's once had. */
    static BraveService withShortTraceIds() {
        return new BraveService(Tracing.newBuilder().traceId128Bit(false), B3Propagation.Format.SINGLE);
    }

    /** Sends a message within a request of its own, and gives the span that Brave made for that. */
    PeerSpan send(PeerQueue queue, SamplingFlags sampling) throws InterruptedException {
        CachingConnectionFactory connections = new CachingConnectionFactory(queue.uri());
        Span request = tracing.tracer().nextSpan(TraceContextOrSamplingFlags.create(sampling));
        try (Tracer.SpanInScope scope = tracing.tracer().withSpanInScope(request)) {
            USER_ID.updateValue("ada-42");
            SpringRabbitTracing.create(tracing).newRabbitTemplate(connections).convertAndSend(queue.name(), "order");
        } finally {
            request.abandon();
            connections.destroy();
        }
        return sent.next();
    }

    /** Handles the next message, and gives the span that Brave made for its arrival. */
    PeerSpan receive(PeerQueue queue) throws InterruptedException {
        CachingConnectionFactory connections = new CachingConnectionFactory(queue.uri());
        DirectMessageListenerContainer listeners =
                SpringRabbitTracing.create(tracing).newDirectMessageListenerContainer(connections);
        listeners.setQueueNames(queue.name());
        listeners.setMessageListener(message -> {});
        listeners.start();
        try {
            return handled.next();
        } finally {
            listeners.destroy();
            connections.destroy();
        }
    }

    @Override
    public void close() {
        tracing.close();
    }

    /** Sorts the spans that Brave has finished, sampled or not. */
    private final class Finished extends SpanHandler {
        @Override
        public boolean end(TraceContext context, MutableSpan span, Cause cause) {
            if (span.kind() == Span.Kind.PRODUCER) {
                sent.add(peerSpan(context));
            } else if (span.kind() == Span.Kind.CONSUMER) {
                handled.add(peerSpan(context));
            }
            return true;
        }
    }

    private static PeerSpan peerSpan(TraceContext context) {
        String userId = USER_ID.getValue(context);
        return new PeerSpan(
                context.traceIdString(),
                context.spanIdString(),
                context.parentIdString(),
                context.sampled(),
                userId == null ? Map.of() : Map.of("user.id", userId),
                Map.of("debug", Boolean.toString(context.debug())));
    }
}
