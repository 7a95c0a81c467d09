// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** No test may leave a context current on its thread, or a scope open on any; one that does fails alone. */
public final class RootContextCheck implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        Context left = Context.current();
        if (left != Context.root()) {
            Context.root().makeCurrent();
        }
        try {
            checkScopes();
        } catch (AssertionError open) {
            if (!test.getRequiredTestClass().isAnnotationPresent(LeaksScopes.class)) {
                throw open;
            }
        }
        assertThat(left).as("the context after the test").isSameAs(Context.root());
    }

    /**
     * Strict context checking keeps account of all open scopes, and can be asked for it more than once. Only measuring is
     * done without it.
     */
    private static void checkScopes() throws Exception {
        if (!Boolean.getBoolean("io.opentelemetry.context.enableStrictContext")) {
            return;
        }
        ((AutoCloseable) ContextStorage.get()).close();
    }
}
