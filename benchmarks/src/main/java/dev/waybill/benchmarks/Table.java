// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import dev.waybill.benchmarks.compile.CompileTime;
import dev.waybill.benchmarks.compile.Sizes;
import dev.waybill.benchmarks.endtoend.Comparison;
import dev.waybill.benchmarks.peer.TracedBy;
import dev.waybill.benchmarks.report.Report;
import dev.waybill.benchmarks.telemetry.Extra;
import dev.waybill.benchmarks.telemetry.Telemetry;
import dev.waybill.benchmarks.traffic.BatchShape;
import dev.waybill.benchmarks.traffic.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A table of {@code benchmarks/README.md}: what is measured for it, in one run, and how that is shown. */
sealed interface Table {
    /**
     * Measures it anew.
     *
     * @param folder that of this module
     * @param json where the results go
     * @param number in how many JVMs or rounds it is measured, or how many interfaces are compiled, if not as usual
     */
    void measure(Path folder, Path json, OptionalInt number) throws Exception;

    void show(String name, Path json, Path page);

    /** All tables by the names that the command takes. */
    static Map<String, Table> byName() {
        Map<String, Table> all = new TreeMap<>();
        for (Shape shape : Shape.values()) {
            all.put(name(shape), new Messages(List.of(shape), List.of(Telemetry.values()), List.of(Extra.NOTHING)));
        }
        all.put(
                "extras",
                new Messages(
                        List.of(Shape.SENT_PROPERTIES, Shape.HANDLED_DELIVERY),
                        List.of(Telemetry.RECORDING),
                        List.of(Extra.BAGGAGE, Extra.METRICS)));
        for (Telemetry telemetry : Telemetry.values()) {
            all.put("batches-" + name(telemetry), new Batches(telemetry));
        }
        for (Comparison comparison : Comparison.values()) {
            all.put(name(comparison), new Programs(comparison));
        }
        all.put("compile-time", new CompileTimes());
        all.put("size", new Carried());
        return all;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> names(Stream<? extends Enum<?>> constants) {
        return constants.<String>map(Enum::name).toList();
    }

    /** What single messages cost. */
    record Messages(List<Shape> shapes, List<Telemetry> telemetry, List<Extra> extras) implements Table {
        @Override
        public void measure(Path folder, Path json, OptionalInt number) throws Exception {
            new JmhRun(MessageBenchmark.class, params()).measure(json, number);
        }

        private Map<String, List<String>> params() {
            return Map.of(
                    "shape", names(shapes.stream()),
                    "telemetry", names(telemetry.stream()),
                    "extra", names(extras.stream()),
                    "peer",
                            names(Stream.of(TracedBy.values())
                                    .filter(it -> extras.stream().allMatch(it::knows))));
        }

        @Override
        public void show(String name, Path json, Path page) {
            Report.messages(json, name, page);
        }
    }

    /** What messages cost in batches. */
    record Batches(Telemetry telemetry) implements Table {
        @Override
        public void measure(Path folder, Path json, OptionalInt number) throws Exception {
            new JmhRun(BatchBenchmark.class, params()).measure(json, number);
        }

        private Map<String, List<String>> params() {
            return Map.of(
                    "shape", names(Stream.of(BatchShape.values())),
                    "telemetry", List.of(telemetry.name()),
                    "peer", names(BatchPassages.PEERS.stream()),
                    "messages", List.of("1", "10", "100", "10000"));
        }

        @Override
        public void show(String name, Path json, Path page) {
            Report.batches(json, name, page);
        }
    }

    /** What whole programs cost. */
    record Programs(Comparison comparison) implements Table {
        @Override
        public void measure(Path folder, Path json, OptionalInt number) throws Exception {
            comparison.measure(folder, json, number);
        }

        @Override
        public void show(String name, Path json, Path page) {
            Report.programs(json, name, comparison.columns(), page);
        }
    }

    /** What annotation processors cost. */
    record CompileTimes() implements Table {
        @Override
        public void measure(Path folder, Path json, OptionalInt number) {
            Report.write(CompileTime.measure(folder, number), json);
        }

        @Override
        public void show(String name, Path json, Path page) {
            Report.compileTimes(json, name, page);
        }
    }

    /** What an application carries. */
    record Carried() implements Table {
        @Override
        public void measure(Path folder, Path json, OptionalInt number) {
            Report.write(Sizes.measure(folder), json);
        }

        @Override
        public void show(String name, Path json, Path page) {
            Report.sizes(json, name, page);
        }
    }
}
