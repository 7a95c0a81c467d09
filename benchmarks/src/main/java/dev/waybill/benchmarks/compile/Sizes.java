// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an application carries: libraries that trace messages, and classes that were generated for it. */
public final class Sizes {
    private static final int INTERFACES = 100;

    private Sizes() {}

    /**
     * What was measured.
     *
     * @param generated pairs: the sources compiled alone, and with the processor
     */
    public record Measured(List<Library> libraries, List<Compilation> generated) {}

    /**
     * A library that traces messages.
     *
     * @param bytes of its own jars
     * @param dependencies how many jars it needs besides, but for OpenTelemetry's API and SDK, and the client of the queue
     * @param dependencyBytes of these
     */
    public record Library(String title, long bytes, int dependencies, long dependencyBytes) {}

    public static Measured measure(Path benchmarks) {
        Compiler compiler = new Compiler(benchmarks);
        List<Compilation> generated = new ArrayList<>();
        for (Contender contender : Contender.values()) {
            generated.addAll(CompileTime.compare(compiler, contender, INTERFACES));
        }
        return new Measured(
                Stream.of(Tracer.values()).map(it -> it.measure(benchmarks)).toList(), generated);
    }
}
