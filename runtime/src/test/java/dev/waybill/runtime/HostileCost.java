// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import com.sun.management.ThreadMXBean;
import io.opentelemetry.context.Context;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Measures what hostile messages cost to read, for docs/reliability.md; runs only if it is named. */
class HostileCost {
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final int ROUNDS = 20;
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 200;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Reading<Map<String, ?>> reading =
            new Reading<>(WaybillTelemetry.create(Sdk.disabled()), MapAdapter.OF_OBJECTS, null, Relation.AUTO);

    @Test
    void isPrinted() {
        String tenMegabytes = ",".repeat(10_000_000);
        measure("traceparent alone", headers -> {});
        measure(
                "baggage of 8192 bytes in 64 members",
                headers -> headers.put("baggage", ("k=" + "v".repeat(125) + ",").repeat(64)));
        measure("baggage of 10 MB", headers -> headers.put("baggage", tenMegabytes));
        measure("baggage of 8192 commas", headers -> headers.put("baggage", ",".repeat(8192)));
        measure("baggage of 64 malformed escapes", headers -> headers.put("baggage", "k=%zz,".repeat(64)));
        measure(
                "tracestate of 512 bytes",
                headers -> headers.put("tracestate", "a=" + "v".repeat(254) + ",b=" + "v".repeat(253)));
        measure("tracestate of 8192 commas", headers -> headers.put("tracestate", ",".repeat(8192)));
        measure("tracestate of 8192 blanks", headers -> headers.put("tracestate", "a=1" + " ".repeat(8188) + "b"));
        measure("tracestate of 10 MB", headers -> headers.put("tracestate", tenMegabytes));
        measure("traceparent of 10 MB", headers -> headers.put("traceparent", tenMegabytes));
        measure("100,000 headers and a traceparent", HostileCost::addMany);
        measure("100,000 headers without", headers -> {
            addMany(headers);
            headers.remove("traceparent");
        });
    }

    private static void addMany(Map<String, Object> headers) {
        for (int n = 0; n < 100_000; n++) {
            headers.put("header-" + n, "v");
        }
    }

    private void measure(String message, Consumer<Map<String, Object>> hostility) {
        Map<String, Object> headers = new HashMap<>(Map.of("traceparent", TRACEPARENT));
        hostility.accept(headers);
        for (int i = 0; i < WARM_UP; i++) {
            reading.receive(Context.root(), headers);
        }
        TreeMap<Long, Long> allocatedByTime = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            long allocated = thread.getCurrentThreadAllocatedBytes();
            long began = System.nanoTime();
            for (int i = 0; i < MEASURED; i++) {
                reading.receive(Context.root(), headers);
            }
            long took = System.nanoTime() - began;
            allocatedByTime.put(took / MEASURED, (thread.getCurrentThreadAllocatedBytes() - allocated) / MEASURED);
        }
        Map.Entry<Long, Long> best = allocatedByTime.firstEntry();
        System.out.printf("| %s | %.1f | %,d |%n", message, best.getKey() / 1000.0, best.getValue());
    }
}
