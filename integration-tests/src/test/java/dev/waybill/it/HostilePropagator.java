// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Propagators that break every promise, none of which can be put into a message of RabbitMQ. */
enum HostilePropagator implements TextMapPropagator {
    THROWS_EXCEPTIONS {
        @Override
        public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            throw new IllegalStateException("inject");
        }

        @Override
        public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
            throw new IllegalStateException("extract");
        }
    },

    THROWS_ERRORS {
        @Override
        public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            throw new StackOverflowError("inject");
        }

        @Override
        public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
            throw new NoClassDefFoundError("extract");
        }
    },

    THROWS_HALFWAY {
        @Override
        public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            setter.set(carrier, "traceparent", "half of it");
            throw new IllegalStateException("inject");
        }

        @Override
        public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
            getter.get(carrier, "traceparent");
            throw new IllegalStateException("extract");
        }
    },

    CANNOT_NAME_ITS_FIELDS {
        @Override
        public Collection<String> fields() {
            throw new IllegalStateException("fields");
        }
    },

    HAS_NULL_FOR_FIELDS {
        @Override
        public Collection<String> fields() {
            return null;
        }
    },

    WRITES_NULL {
        @Override
        public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            setter.set(carrier, "traceparent", null);
        }
    },

    EXTRACTS_NULL {
        @Override
        public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
            return null;
        }
    },

    WRITES_MORE_THAN_A_FRAME {
        @Override
        public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            setter.set(carrier, "traceparent", "x".repeat(1_000_000));
        }
    },

    WRITES_A_NAME_THAT_AMQP_CANNOT_CARRY {
        @Override
        public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
            setter.set(carrier, "x".repeat(1_000), "value");
        }
    };

    @Override
    public Collection<String> fields() {
        return List.of("traceparent");
    }

    @Override
    public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {}

    @Override
    public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
        return context;
    }
}
