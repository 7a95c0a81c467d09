// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;

/** What business code does wrong with a scope that it opens. */
enum Misuse {
    NEVER_CLOSES {
        @Override
        Scope leave() {
            open();
            return Scope.noop();
        }
    },

    CLOSES_AFTER_THE_CALL {
        @Override
        Scope leave() {
            return open();
        }
    },

    CLOSES_ON_ANOTHER_THREAD {
        @Override
        Scope leave() throws InterruptedException {
            Scope scope = open();
            // Strict context checking throws there.
            Thread.UncaughtExceptionHandler quiet = (thread, failure) -> {};
            Thread other = new Thread(scope::close);
            other.setUncaughtExceptionHandler(quiet);
            other.start();
            other.join();
            return Scope.noop();
        }
    },

    CLOSES_THE_OUTER_FIRST {
        @Override
        Scope leave() {
            Scope outer = open();
            Scope inner = open();
            outer.close();
            inner.close();
            return Scope.noop();
        }
    };

    private static final ContextKey<String> MESS = ContextKey.named("mess");

    /** Makes the mess; gives what is closed only when the call is over. */
    abstract Scope leave() throws InterruptedException;

    private static Scope open() {
        return Context.current().with(MESS, "left behind").makeCurrent();
    }
}
