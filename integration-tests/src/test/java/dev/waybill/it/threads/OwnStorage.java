// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** Where an application keeps what is current, instead of where OpenTelemetry does. */
enum OwnStorage implements ContextStorage {
    IN_A_FIELD_OF_ITS_OWN {
        private final ThreadLocal<Context> current = new ThreadLocal<>();

        @Override
        public Scope attach(Context context) {
            Context before = current.get();
            current.set(context);
            return () -> current.set(before);
        }

        @Override
        public @Nullable Context current() {
            return current.get();
        }
    },

    NOWHERE {
        @Override
        public Scope attach(Context context) {
            return Scope.noop();
        }

        @Override
        public @Nullable Context current() {
            return null;
        }
    },

    THROWS_WHEN_GIVEN_ONE {
        @Override
        public Scope attach(Context context) {
            throw new LinkageError("attach");
        }

        @Override
        public @Nullable Context current() {
            return null;
        }
    },

    THROWS_WHEN_ASKED_FOR_IT {
        @Override
        public Scope attach(Context context) {
            return Scope.noop();
        }

        @Override
        public @Nullable Context current() {
            throw new LinkageError("current");
        }
    },

    THROWS_WHEN_ASKED_FOR_THE_ROOT {
        @Override
        public Scope attach(Context context) {
            return Scope.noop();
        }

        @Override
        public @Nullable Context current() {
            return null;
        }

        @Override
        public Context root() {
            throw new LinkageError("root");
        }
    },

    THROWS_WHEN_GIVEN_BACK {
        @Override
        public Scope attach(Context context) {
            return () -> {
                throw new LinkageError("close");
            };
        }

        @Override
        public @Nullable Context current() {
            return null;
        }
    };

    /** Whether it can tell what is current, without which nothing can be traced. */
    boolean canBeAsked() {
        return this != THROWS_WHEN_ASKED_FOR_IT && this != THROWS_WHEN_ASKED_FOR_THE_ROOT;
    }
}
