// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A call of a wrapper's method, each kind with the very lines that are generated for it. */
interface Call {
    @Nullable
    Object to(Delegate delegate) throws Throwable;

    record Sends<M>(Operation<M> operation, Orders orders, M messages) implements Call {
        @Override
        public Object to(Delegate delegate) throws Throwable {
            MessageSpan<M> span = operation
                    .prepare()
                    .placeholder("region", orders.argument(Step.PLACEHOLDER_TEXT))
                    .attribute("user.id", orders.argument(Step.ATTRIBUTE_TEXT))
                    .baggage("user.id", orders.argument(Step.BAGGAGE_TEXT))
                    .start(messages);
            try {
                return delegate.take(span.inject(messages));
            } catch (Throwable failure) {
                span.fail(failure);
                throw failure;
            } finally {
                span.close();
            }
        }
    }

    record SendsLater<M>(Operation<M> operation, Orders orders, M messages) implements Call {
        @Override
        public CompletionStage<?> to(Delegate delegate) throws Throwable {
            MessageSpan<M> span = operation
                    .prepare()
                    .placeholder("region", orders.argument(Step.PLACEHOLDER_TEXT))
                    .attribute("user.id", orders.argument(Step.ATTRIBUTE_TEXT))
                    .baggage("user.id", orders.argument(Step.BAGGAGE_TEXT))
                    .start(messages);
            try {
                return span.endWith(delegate.takeLater(span.inject(messages)));
            } catch (Throwable failure) {
                span.fail(failure);
                throw failure;
            } finally {
                span.close();
            }
        }
    }

    record Handles<M>(Operation<M> operation, Orders orders, M messages) implements Call {
        @Override
        public Object to(Delegate delegate) throws Throwable {
            MessageSpan<M> span = operation
                    .prepare()
                    .placeholder("region", orders.argument(Step.PLACEHOLDER_TEXT))
                    .attribute("user.id", orders.argument(Step.ATTRIBUTE_TEXT))
                    .start(messages);
            try {
                return delegate.take(messages);
            } catch (Throwable failure) {
                span.fail(failure);
                throw failure;
            } finally {
                span.close();
            }
        }
    }

    record HandlesLater<M>(Operation<M> operation, Orders orders, M messages) implements Call {
        @Override
        public CompletionStage<?> to(Delegate delegate) throws Throwable {
            MessageSpan<M> span = operation
                    .prepare()
                    .placeholder("region", orders.argument(Step.PLACEHOLDER_TEXT))
                    .attribute("user.id", orders.argument(Step.ATTRIBUTE_TEXT))
                    .start(messages);
            try {
                return span.endWith(delegate.takeLater(messages));
            } catch (Throwable failure) {
                span.fail(failure);
                throw failure;
            } finally {
                span.close();
            }
        }
    }

    record Pulls<M>(Operation<M> operation, Orders orders, M messages) implements Call {
        @Override
        public M to(Delegate delegate) throws Throwable {
            MessageSpan<M> span = operation
                    .prepare()
                    .placeholder("region", orders.argument(Step.PLACEHOLDER_TEXT))
                    .attribute("user.id", orders.argument(Step.ATTRIBUTE_TEXT))
                    .start();
            try {
                return span.received(delegate.bring(messages));
            } catch (Throwable failure) {
                span.fail(failure);
                throw failure;
            } finally {
                span.close();
            }
        }
    }

    record PullsLater<M>(Operation<M> operation, Orders orders, M messages) implements Call {
        @Override
        public CompletionStage<M> to(Delegate delegate) throws Throwable {
            MessageSpan<M> span = operation
                    .prepare()
                    .placeholder("region", orders.argument(Step.PLACEHOLDER_TEXT))
                    .attribute("user.id", orders.argument(Step.ATTRIBUTE_TEXT))
                    .start();
            try {
                return span.receivedWith(delegate.bringLater(messages));
            } catch (Throwable failure) {
                span.fail(failure);
                throw failure;
            } finally {
                span.close();
            }
        }
    }
}
