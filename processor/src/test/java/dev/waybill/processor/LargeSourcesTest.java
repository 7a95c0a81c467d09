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

    /** The constructor of a wrapper is as large as a class file allows. */
    @Test
    void mayHaveAThousandMethodsWithSettings() {
        String methods = IntStream.range(0, 1000)
                .mapToObj(it -> "@dev.waybill.TracedConsumer(operation = \"handle" + it
                        + "\", relation = Relation.LINK)" + " void handle" + it + "(" + HEADERS + ");")
                .collect(Collectors.joining("\n"));
        assertThat(Javac.withWaybill()
                        .compile(Map.of("Orders.java", interfaceOf("Consumer", "Orders", methods)))
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void mayHaveCarriersInsideOtherObjects() {
        String methods = IntStream.range(0, 250)
                .mapToObj(it -> "void sent" + it + "(java.util.List<Parcel> parcels);")
                .collect(Collectors.joining("\n"));
        String records = """
                record Parcel(String to, @dev.waybill.Carrier Letter letter) {}
                record Letter(String text, @dev.waybill.Carrier java.util.Map<String, String> headers) {}
                """;
        Javac.Compiled compiled = Javac.withWaybill()
                .withoutWarnings()
                .compile(Map.of("Orders.java", producer("Orders", methods) + records));
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(compiled.generated().get("TracedOrders.java")).contains("sent249.start(parcels)");
    }

    @Test
    void mayNotHaveMoreMethodsThanTheirWrapperHasRoomFor() {
        String methods = IntStream.range(0, 1001)
                .mapToObj(it -> "void created" + it + "(" + HEADERS + ");")
                .collect(Collectors.joining("\n"));
        assertThat(Javac.withWaybill()
                        .compile(Map.of("Orders.java", producer("Orders", methods)))
                        .messages())
                .containsExactly(
                        "[TooManyMethods] Orders has 1001 traced methods, but the constructor of its wrapper has"
                                + " room for 1000, and for fewer if their carriers are inside other objects. Split it.");
    }

    /** Whose own class file the compiler refuses, without more from us. */
    @Test
    void mayNotHaveMoreParametersThanAMethodHas() {
        String parameters = IntStream.range(0, 127)
                .mapToObj(it -> "long part" + it + ", ")
                .collect(Collectors.joining("", "void created(", HEADERS + ");"));
        assertThat(Javac.withWaybill()
                        .compile(Map.of("Orders.java", producer("Orders", parameters)))
                        .messages())
                .isNotEmpty()
                .allMatch(it -> it.equals("too many parameters"));
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
        costOfEach(10);
        Cost few = costOfEach(INTERFACES / 4);
        Cost many = costOfEach(INTERFACES);
        System.out.printf("%d interfaces: %s; %d: %s%n", INTERFACES / 4, few, INTERFACES, many);
        assertThat(many.bytes).as("bytes for each of %d interfaces", INTERFACES).isLessThan(few.bytes * 13 / 10);
    }

    /** What the compiling thread takes for each interface; its time is told, and not asserted. */
    private record Cost(long bytes, long micros) {
        @Override
        public String toString() {
            return bytes + " bytes and " + micros + " us each";
        }
    }

    private static Cost costOfEach(int count) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            sources.put("Orders" + i + ".java", producer("Orders" + i, "void created(" + HEADERS + ");"));
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytesBefore = threads.getCurrentThreadAllocatedBytes();
        long nanosBefore = threads.getCurrentThreadCpuTime();
        Javac.Compiled compiled =
                Javac.withWaybill().options("--release", "17", "-proc:only").compile(sources);
        long bytes = threads.getCurrentThreadAllocatedBytes() - bytesBefore;
        long nanos = threads.getCurrentThreadCpuTime() - nanosBefore;
        assertThat(compiled.generated()).hasSize(count);
        return new Cost(bytes / count, nanos / 1000 / count);
    }

    private static String producer(String name, String methods) {
        return interfaceOf("Producer", name, methods);
    }

    private static String interfaceOf(String role, String name, String methods) {
        return "package shop;\nimport dev.waybill.Relation;\n@dev.waybill.Traced" + role
                + "(destination = \"orders\", system = \"jms\")\npublic interface " + name + " {\n" + methods + "\n}\n";
    }
}
