// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.ContextStorageProvider;
import io.opentelemetry.context.Scope;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where OpenTelemetry keeps what is current, for all tests of the JVM: as usual, except for a fault that is let in. */
public final class FaultyStorage implements ContextStorageProvider {
    /** Tells of each scope that a fault kept from closing, whenever it is collected. */
    private static final Logger STRICT = Logger.getLogger("io.opentelemetry.context.StrictContextStorage");

    private static volatile @Nullable Fault fault;

    static {
        STRICT.setLevel(Level.OFF);
    }

    static void letIn(@Nullable Fault fault) {
        FaultyStorage.fault = fault;
    }

    /** What is current on this thread, whatever the fault. */
    static Context current() {
        Context current = ContextStorage.defaultStorage().current();
        return current == null ? Context.root() : current;
    }

    @Override
    public ContextStorage get() {
        ContextStorage usual = ContextStorage.defaultStorage();
        return new ContextStorage() {
            @Override
            public Scope attach(Context context) {
                Fault present = fault;
                if (present == null) {
                    return usual.attach(context);
                }
                Scope scope = present.in(Step.ATTACH, () -> usual.attach(context));
                return () -> present.during(Step.CLOSE_SCOPE, scope::close);
            }

            @Override
            public @Nullable Context current() {
                Fault present = fault;
                return present == null ? usual.current() : present.in(Step.CURRENT, usual::current);
            }
        };
    }
}
