// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.load;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.ObjectName;

/** What is still reachable after a garbage collection. */
record Heap(Map<String, Long> runtimeInstances, long usedBytes) {
    private static final String RUNTIME = "dev.waybill.runtime.";

    /** Whether of no class of the runtime there are more objects. */
    boolean hasNoMoreThan(Heap other) {
        return runtimeInstances.entrySet().stream()
                .allMatch(it -> it.getValue() <= other.runtimeInstances.getOrDefault(it.getKey(), 0L));
    }

    /** Collects the garbage, as the histogram of live objects does. */
    static Heap now() throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Long> instances = new TreeMap<>();
        long bytes = 0;
        // Each line has a rank, a number of instances, their bytes, and the class.
        for (String line : histogram.lines().toList()) {
            String[] columns = line.strip().split("\\s+");
            if (columns[0].endsWith(":") && columns.length > 3) {
                bytes += Long.parseLong(columns[2]);
                if (columns[3].startsWith(RUNTIME)) {
                    instances.put(columns[3].substring(RUNTIME.length()), Long.parseLong(columns[1]));
                }
            }
        }
        return new Heap(instances, bytes);
    }
}
