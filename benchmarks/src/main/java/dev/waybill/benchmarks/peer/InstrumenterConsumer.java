// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.peer;

import dev.waybill.benchmarks.traffic.Endpoint;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.instrumentation.api.instrumenter.Instrumenter;

/** Handles a message by the pattern in the documentation of {@link Instrumenter}. */
record InstrumenterConsumer<M>(Endpoint<M> delegate, Instrumenter<M, Void> instrumenter) implements Endpoint<M> {
    @Override
    @SuppressWarnings("try") // the scope is opened for its effect alone
    public void accept(M message) {
        Context parent = Context.current();
        if (!instrumenter.shouldStart(parent, message)) {
            delegate.accept(message);
            return;
        }
        Context context = instrumenter.start(parent, message);
        try (Scope scope = context.makeCurrent()) {
            delegate.accept(message);
        } catch (Throwable failure) {
            instrumenter.end(context, message, null, failure);
            throw failure;
        }
        instrumenter.end(context, message, null, null);
    }
}
