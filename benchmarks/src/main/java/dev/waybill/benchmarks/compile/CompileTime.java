// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Compiles the same numbers of interfaces for each contender, with its processor and without, by turns. */
public final class CompileTime {
    private static final List<Plan> PLANS = List.of(new Plan(1, 24, 4), new Plan(1000, 3, 1), new Plan(5000, 1, 1));

    private CompileTime() {}

    /**
     * How often so many interfaces are compiled.
     *
     * @param othersEvery in which of these runs the other contenders are measured too
     */
    private record Plan(int interfaces, int runs, int othersEvery) {
        List<Contender> contendersOf(int run) {
            return Stream.of(Contender.values())
                    .filter(it -> it == Contender.WAYBILL || run % othersEvery == 0)
                    .filter(it -> it.copesWith(interfaces))
                    .toList();
        }
    }

    /**
     * Takes about ten minutes.
     *
     * @param interfaces how many, if not all numbers that are planned
     */
    public static List<Compilation> measure(Path benchmarks, OptionalInt interfaces) {
        Compiler compiler = new Compiler(benchmarks);
        List<Compilation> all = new ArrayList<>();
        for (Plan plan : plansFor(interfaces)) {
            for (int run = 0; run < plan.runs(); run++) {
                for (Contender contender : plan.contendersOf(run)) {
                    all.addAll(compare(compiler, contender, plan.interfaces()));
                }
            }
        }
        return all;
    }

    private static List<Plan> plansFor(OptionalInt interfaces) {
        List<Plan> plans = PLANS.stream()
                .filter(it -> interfaces.isEmpty() || interfaces.getAsInt() == it.interfaces())
                .toList();
        if (plans.isEmpty()) {
            throw new IllegalArgumentException(interfaces.getAsInt() + " interfaces are not measured: name one of "
                    + PLANS.stream().map(Plan::interfaces).toList() + ", or none for all");
        }
        return plans;
    }

    /**
     * The sources compiled alone, and then with the processor.
     *
     * @throws IllegalStateException if the processor generates other classes than it must
     */
    static List<Compilation> compare(Compiler compiler, Contender contender, int interfaces) {
        Compilation alone = compiler.compile(contender, interfaces, false);
        Compilation processed = compiler.compile(contender, interfaces, true);
        int generated = processed.classes() - alone.classes();
        if (generated != contender.classesFor(interfaces)) {
            throw new IllegalStateException(
                    contender + " generated " + generated + " classes for " + interfaces + " interfaces, not "
                            + contender.classesFor(interfaces) + ": its figures would mean something else");
        }
        System.out.printf(
                "%s, %,d interfaces: %,.0f ms, without processor %,.0f ms%n",
                contender, interfaces, processed.millis(), alone.millis());
        return List.of(alone, processed);
    }
}
