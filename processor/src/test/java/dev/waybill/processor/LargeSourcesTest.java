// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.waybill.processor.testing.Javac;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Interfaces as large as class files allow, and as many as anybody has. */
final class LargeSourcesTest {
    /** {@code -Dinterfaces=5000} for as many as are in {@code docs/compilers.md}. */
    private static final int INTERFACES = Integer.getInteger("interfaces", 400);

    private static final String HEADERS = "@dev.waybill.Carrier java.util.Map<String, Object> headers";

    @Test
    void mayHaveAThousandMethods() {
        String methods = IntStream.range(0, 1000)
                .mapToObj(it -> "void created" + it + "(" + HEADERS + ");")
                .collect(Collectors.joining("\n"));
        Javac.Compiled compiled = Javac.withWaybill().compile(Map.of("Orders.java", producer("Orders", methods)));
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(compiled.generated().get("TracedOrders.java")).contains("created999.start(headers)");
    }

    /** A method has 255, and the object itself is one of them. */
    @Test
    void mayHaveAsManyParametersAsAMethodHas() {
        String parameters = IntStream.range(0, 253)
                .mapToObj(it -> "String part" + it + ", ")
                .collect(Collectors.joining("", "void created(", HEADERS + ");"));
        Javac.Compiled compiled = Javac.withWaybill().compile(Map.of("Orders.java", producer("Orders", parameters)));
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(compiled.generated().get("TracedOrders.java")).contains("part252, span.inject(headers))");
    }

    /** Counted in bytes, which other work on the machine does not change. */
    @Test
    void costTheSameEachHoweverManyThereAre() {
        bytesPerInterface(10);
        long few = bytesPerInterface(INTERFACES / 4);
        long many = bytesPerInterface(INTERFACES);
        System.out.printf("%d interfaces: %d bytes each; %d: %d%n", INTERFACES / 4, few, INTERFACES, many);
        assertThat(many).as("bytes for each of %d interfaces", INTERFACES).isLessThan(few * 13 / 10);
    }

    private static long bytesPerInterface(int count) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            sources.put("Orders" + i + ".java", producer("Orders" + i, "void created(" + HEADERS + ");"));
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Javac.Compiled compiled =
                Javac.withWaybill().options("--release", "17", "-proc:only").compile(sources);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(compiled.generated()).hasSize(count);
        return allocated / count;
    }

    private static String producer(String name, String methods) {
        return "package shop;\n@dev.waybill.TracedProducer(destination = \"orders\", system = \"jms\")\npublic interface "
                + name + " {\n" + methods + "\n}\n";
    }
}
