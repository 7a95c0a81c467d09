// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import brave.Span;
import brave.Tracer;
import brave.messaging.ConsumerRequest;
import brave.messaging.MessagingTracing;
import brave.propagation.Propagation;
import brave.propagation.TraceContext.Extractor;
import brave.propagation.TraceContextOrSamplingFlags;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Handles a message as Brave's instrumentation of RabbitMQ does: one span tells the arrival, one times the handler. */
final class BraveConsumer<M> implements Endpoint<M> {
    private static final Propagation.RemoteGetter<Request> GETTER = new Propagation.RemoteGetter<>() {
        @Override
        public Span.Kind spanKind() {
            return Span.Kind.CONSUMER;
        }

        @Override
        public @Nullable String get(Request request, String name) {
            Object value = request.headers.get(name);
            return value == null ? null : value.toString();
        }
    };

    private final Traffic<M> traffic;
    private final Endpoint<M> delegate;
    private final MessagingTracing messaging;
    private final Tracer tracer;
    private final Extractor<Request> extractor;

    BraveConsumer(Traffic<M> traffic, Endpoint<M> delegate, MessagingTracing messaging) {
        this.traffic = traffic;
        this.delegate = delegate;
        this.messaging = messaging;
        this.tracer = messaging.tracing().tracer();
        this.extractor = messaging.propagation().extractor(GETTER);
    }

    @Override
    @SuppressWarnings("try") // the scope is opened for its effect alone
    public void accept(M message) {
        Request request = new Request(traffic.destination(), traffic.carrier().headers(message));
        Span arrival = arrival(request);
        Span handling = tracer.newChild(arrival.context());
        if (!handling.isNoop()) {
            handling.name("on-message").start();
        }
        try (Tracer.SpanInScope scope = tracer.withSpanInScope(handling)) {
            delegate.accept(message);
        } catch (Throwable failure) {
            handling.error(failure);
            throw failure;
        } finally {
            handling.finish();
        }
    }

    private Span arrival(Request request) {
        TraceContextOrSamplingFlags extracted = extractor.extract(request);
        if (extracted.sampled() == null) {
            extracted = extracted.sampled(messaging.consumerSampler().trySample(request));
        }
        Span span = tracer.nextSpan(extracted);
        if (!span.isNoop()) {
            span.kind(Span.Kind.CONSUMER).name("next-message");
            span.tag("messaging.destination", traffic.destination());
            span.remoteServiceName(traffic.system());
            span.start();
            span.finish();
        }
        return span;
    }

    private static final class Request extends ConsumerRequest {
        private final String queue;
        private final Map<String, ?> headers;

        private Request(String queue, Map<String, ?> headers) {
            this.queue = queue;
            this.headers = headers;
        }

        @Override
        public String operation() {
            return "receive";
        }

        @Override
        public String channelKind() {
            return "queue";
        }

        @Override
        public String channelName() {
            return queue;
        }

        @Override
        public Object unwrap() {
            return headers;
        }
    }
}
