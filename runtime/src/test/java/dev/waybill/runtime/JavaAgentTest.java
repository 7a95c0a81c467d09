// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;

/** The agent's jar is on the class path of these tests, and attached to nothing. */
class JavaAgentTest {
    @Test
    void leavesTheContextOfSendingAsItIs() {
        assertThat(JavaAgent.sending(Context.root())).isSameAs(Context.root());
    }

    @Test
    void processesNothing() {
        assertThat(JavaAgent.isProcessing(OpenTelemetry.noop().getTracer("shop")))
                .isFalse();
    }
}
