// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import brave.Span;
import brave.Tracer;
import brave.messaging.MessagingTracing;
import brave.messaging.ProducerRequest;
import brave.propagation.Propagation;
import brave.propagation.TraceContext.Injector;
import dev.waybill.benchmarks.traffic.Endpoint;
import dev.waybill.benchmarks.traffic.Traffic;
import java.util.HashMap;
import java.util.Map;

/** Sends a message as Brave's instrumentations of messaging clients do. */
final class BraveProducer<M> implements Endpoint<M> {
    private static final Propagation.RemoteSetter<Request> SETTER = new Propagation.RemoteSetter<>() {
        @Override
        public Span.Kind spanKind() {
            return Span.Kind.PRODUCER;
        }

        @Override
        public void put(Request request, String name, String value) {
            request.headers.put(name, value);
        }
    };

    private final Traffic<M> traffic;
    private final Endpoint<M> delegate;
    private final MessagingTracing messaging;
    private final Tracer tracer;
    private final Injector<Request> injector;

    BraveProducer(Traffic<M> traffic, Endpoint<M> delegate, MessagingTracing messaging) {
        this.traffic = traffic;
        this.delegate = delegate;
        this.messaging = messaging;
        this.tracer = messaging.tracing().tracer();
        this.injector = messaging.propagation().injector(SETTER);
    }

    @Override
    @SuppressWarnings("try") // the scope is opened for its effect alone
    public void accept(M message) {
        Request request = new Request(
                traffic.destination(), new HashMap<>(traffic.carrier().headers(message)));
        Span span = tracer.nextSpan(messaging.producerSampler(), request);
        if (!span.isNoop()) {
            span.kind(Span.Kind.PRODUCER).name("send");
            span.tag("messaging.destination", traffic.destination());
            span.remoteServiceName(traffic.system());
            span.start();
        }
        injector.inject(span.context(), request);
        try (Tracer.SpanInScope scope = tracer.withSpanInScope(span)) {
            delegate.accept(traffic.carrier().with(message, request.headers));
        } catch (Throwable failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.finish();
        }
    }

    private static final class Request extends ProducerRequest {
        private final String queue;
        private final Map<String, Object> headers;

        private Request(String queue, Map<String, Object> headers) {
            this.queue = queue;
            this.headers = headers;
        }

        @Override
        public String operation() {
            return "send";
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
