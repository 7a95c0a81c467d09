// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.AnnotatedType;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.Misplaced;
import dev.waybill.processor.model.TracedInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All rules, in the order of the source. */
public final class TracingRules {
    private TracingRules() {}

    public static Verdict judge(AnnotatedType type) {
        return type.match(
                TracingRules::judge,
                it -> new Verdict(List.of(ObstacleRules.problemOf(it)), List.of(), Optional.empty()));
    }

    public static Problem problemOf(Misplaced it) {
        return new Problem(
                ProblemCode.MisplacedAnnotation,
                "@" + it.annotation() + " means nothing on " + it.place() + ". " + it.advice(),
                it.position());
    }

    /** Only the compiler knows that another interface's wrapper got the name. */
    public static Problem nameTaken(TracedInterface type) {
        return ObstacleRules.nameTaken(type.shortName(), type.wrapperName().simpleName(), type.position());
    }

    private static Verdict judge(TracedInterface type) {
        // Until that is mended, nothing useful can be said of single methods.
        Optional<Problem> ofAll = InterfaceRules.bothRoles(type).or(() -> InterfaceRules.tooManyMethods(type));
        if (ofAll.isPresent()) {
            List<InterfaceMethod> forwarded =
                    type.methods().stream().map(InterfaceMethod::forwarded).toList();
            return new Verdict(List.of(ofAll.get()), List.of(), Optional.of(type.withMethods(forwarded)));
        }
        List<Problem> problems = new ArrayList<>(
                type.misplaced().stream().map(TracingRules::problemOf).toList());
        List<InterfaceMethod> writable = new ArrayList<>();
        for (InterfaceMethod method : type.methods()) {
            List<Problem> found = MethodRules.problemsIn(method, type);
            problems.addAll(found);
            writable.add(found.isEmpty() ? method : method.forwarded());
        }
        if (problems.isEmpty()) {
            InterfaceRules.nothingToTrace(type).ifPresent(problems::add);
        }
        List<Problem> warnings = type.methods().stream()
                .flatMap(it -> MethodRules.warningsIn(it).stream())
                .toList();
        return new Verdict(withoutRepetition(problems), warnings, Optional.of(type.withMethods(writable)));
    }

    /** What an interface's annotation lacks, it lacks once, however many methods it has. */
    private static List<Problem> withoutRepetition(List<Problem> problems) {
        List<Problem> kept = new ArrayList<>();
        for (Problem problem : problems) {
            if (kept.stream().noneMatch(problem::repeats)) {
                kept.add(problem);
            }
        }
        return kept;
    }
}
