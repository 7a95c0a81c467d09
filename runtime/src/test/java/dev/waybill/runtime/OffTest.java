// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody records and nothing travels: applications pay nothing for wrappers that are not in use. */
class OffTest {
    private final WaybillTelemetry telemetry = WaybillTelemetry.create(OpenTelemetry.noop());

    private final Operation<Map<String, Object>> created =
            telemetry.destination("orders:order.{region}.created").producer(MapAdapter.OF_OBJECTS);

    private final Operation<Map<String, Object>> handle =
            telemetry.destination("email_queue").consumer(MapAdapter.OF_OBJECTS);

    private final Map<String, Object> headers = new HashMap<>(Map.of("traceparent", "stale"));

    @Test
    void theDelegateGetsTheCallersOwnObject() {
        MessageSpan<Map<String, Object>> span =
                created.prepare().placeholder("region", "eu").start(headers);

        assertThat(span.inject(headers)).isSameAs(headers);
        assertThat(headers).containsEntry("traceparent", "stale");
        assertThat(Context.current()).isSameAs(Context.root());
        span.close();
    }

    @Test
    void nothingIsAllocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int calls = 100_000;
        callMany(calls);

        long before = threads.getCurrentThreadAllocatedBytes();
        callMany(calls);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        // Reading the counter may allocate a little itself; a call that allocated would cost 16 bytes at the very
        // least.
        assertThat(allocated).isLessThan(calls);
    }

    private void callMany(int calls) {
        for (int i = 0; i < calls; i++) {
            MessageSpan<Map<String, Object>> sending = created.prepare()
                    .placeholder("region", (long) i)
                    .placeholder("tenant", true)
                    .start(headers);
            sending.inject(headers);
            sending.close();
            MessageSpan<Map<String, Object>> handling = handle.start(headers);
            handling.fail(FAILURE);
            handling.close();
        }
    }

    private static final RuntimeException FAILURE = new IllegalStateException("template missing");
}
