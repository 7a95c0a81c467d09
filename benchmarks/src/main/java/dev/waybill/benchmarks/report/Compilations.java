// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import dev.waybill.benchmarks.compile.Compilation;
import dev.waybill.benchmarks.compile.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

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

    Spread aloneOf(ToDoubleFunction<Compilation> figure) {
        return Spread.of(alone.stream().map(figure::applyAsDouble).toList());
    }

    Spread processedOf(ToDoubleFunction<Compilation> figure) {
        return Spread.of(processed.stream().map(figure::applyAsDouble).toList());
    }

    /** How many times as long each run took with the processor. */
    Spread ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < alone.size(); run++) {
            ratios.add(processed.get(run).millis() / alone.get(run).millis());
        }
        return Spread.of(ratios);
    }

    /** What the processor adds for each interface. */
    Spread millisPerInterface() {
        List<Double> added = new ArrayList<>();
        for (int run = 0; run < alone.size(); run++) {
            added.add((processed.get(run).millis() - alone.get(run).millis()) / interfaces);
        }
        return Spread.of(added);
    }

    double processorMillisPerInterface() {
        return (processedOf(Compilation::processorMillis).median()
                        - aloneOf(Compilation::processorMillis).median())
                / interfaces;
    }

    int generatedClasses() {
        return processed.get(0).classes() - alone.get(0).classes();
    }

    long generatedBytes() {
        return processed.get(0).bytes() - alone.get(0).bytes();
    }
}
