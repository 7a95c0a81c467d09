// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** No test may leave a context current on its thread; one that does fails alone. */
public final class RootContextCheck implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext test) {
        Context left = Context.current();
        if (left != Context.root()) {
            Context.root().makeCurrent();
        }
        assertThat(left).as("the context after the test").isSameAs(Context.root());
    }
}
