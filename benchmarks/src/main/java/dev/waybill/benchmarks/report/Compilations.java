// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import dev.waybill.benchmarks.compile.Compilation;
import dev.waybill.benchmarks.compile.Contender;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The runs of one contender with one number of interfaces, in pairs: run by run, first the compiler alone and then with
 * the processor.
 */
record Compilations(Contender contender, int interfaces, List<Compilation> alone, List<Compilation> processed) {
    static Compilations of(List<Compilation> all, Contender contender, int interfaces) {
        return new Compilations(
                contender,
                interfaces,
                select(all, contender, interfaces, false),
                select(all, contender, interfaces, true));
    }

    private static List<Compilation> select(
            List<Compilation> all, Contender contender, int interfaces, boolean processed) {
        return all.stream()
                .filter(it ->
                        it.contender() == contender && it.interfaces() == interfaces && it.processed() == processed)
                .toList();
    }

    String named() {
        return processed.get(0).named();
    }

    Median aloneOf(ToDoubleFunction<Compilation> figure) {
        return Median.of(alone.stream().mapToDouble(figure).toArray());
    }

    Median processedOf(ToDoubleFunction<Compilation> figure) {
        return Median.of(processed.stream().mapToDouble(figure).toArray());
    }

    /** How many times as long each run took with the processor. */
    Median ratio() {
        return Median.of(IntStream.range(0, alone.size())
                .mapToDouble(run -> processed.get(run).millis() / alone.get(run).millis())
                .toArray());
    }

    /** What the processor adds for each interface. */
    Median millisPerInterface() {
        return Median.of(IntStream.range(0, alone.size())
                .mapToDouble(
                        run -> (processed.get(run).millis() - alone.get(run).millis()) / interfaces)
                .toArray());
    }

    double cpuMillisPerInterface() {
        return (processedOf(Compilation::cpuMillis).value()
                        - aloneOf(Compilation::cpuMillis).value())
                / interfaces;
    }

    int generatedClasses() {
        return processed.get(0).classes() - alone.get(0).classes();
    }

    long generatedBytes() {
        return processed.get(0).bytes() - alone.get(0).bytes();
    }
}
