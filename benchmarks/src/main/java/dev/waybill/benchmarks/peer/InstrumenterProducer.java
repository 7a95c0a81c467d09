// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.traffic.Carrier;
import dev.waybill.benchmarks.traffic.Endpoint;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.instrumentation.api.instrumenter.Instrumenter;

/** Sends a message by the pattern in the documentation of {@link Instrumenter}. */
record InstrumenterProducer<M>(Carrier<M> carrier, Endpoint<M> delegate, Instrumenter<Outgoing<M>, Void> instrumenter)
        implements Endpoint<M> {
    @Override
    @SuppressWarnings("try") // the scope is opened for its effect alone
    public void accept(M message) {
        Context parent = Context.current();
        Outgoing<M> request = Outgoing.of(message, carrier);
        if (!instrumenter.shouldStart(parent, request)) {
            delegate.accept(message);
            return;
        }
        Context context = instrumenter.start(parent, request);
        try (Scope scope = context.makeCurrent()) {
            delegate.accept(request.toSend(carrier));
        } catch (Throwable failure) {
            instrumenter.end(context, request, null, failure);
            throw failure;
        }
        instrumenter.end(context, request, null, null);
    }
}
