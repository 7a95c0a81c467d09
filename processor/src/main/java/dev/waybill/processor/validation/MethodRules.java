// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.InterfaceMethod.Origin;
import dev.waybill.processor.model.Mark;
import dev.waybill.processor.model.MessagePart;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.TracedInterface;
import dev.waybill.processor.model.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules about one method. */
final class MethodRules {
    private static final List<List<Mark>> CONTRADICTIONS = List.of(
            List.of(Mark.TRACED_PRODUCER, Mark.UNTRACED),
            List.of(Mark.TRACED_CONSUMER, Mark.UNTRACED),
            List.of(Mark.TRACED_PRODUCER, Mark.KEEP_BODY),
            List.of(Mark.TRACED_CONSUMER, Mark.KEEP_BODY),
            List.of(Mark.UNTRACED, Mark.KEEP_BODY));

    private MethodRules() {}

    static List<Problem> problemsIn(InterfaceMethod method, TracedInterface type) {
        List<Problem> problems = new ArrayList<>(problemsOfMarks(method));
        if (problems.isEmpty()) {
            problems.addAll(method.treatment()
                    .match(it -> problemsOfTraced(method, it, type), it -> strays(method), it -> strays(method)));
        }
        return problems;
    }

    private static List<Problem> problemsOfMarks(InterfaceMethod method) {
        List<Problem> problems = new ArrayList<>();
        InterfaceRules.bothRoles(method.marks(), method.description(), "Keep one.")
                .ifPresent(problems::add);
        CONTRADICTIONS.stream()
                .filter(it -> it.stream().allMatch(method.marks()::has))
                .findFirst()
                .ifPresent(it -> problems.add(contradiction(method, it.get(0), it.get(1))));
        if (method.marks().has(Mark.KEEP_BODY) && method.origin() == Origin.DECLARED && problems.isEmpty()) {
            problems.add(new Problem(
                    ProblemCode.KeepBodyWithoutBody,
                    method.description() + " has no body that the wrapper could keep. Say @Untraced to forward it, or"
                            + " make it a default method.",
                    method.marks().positionOf(Mark.KEEP_BODY).orElseThrow()));
        }
        return problems;
    }

    private static Problem contradiction(InterfaceMethod method, Mark one, Mark other) {
        return new Problem(
                ProblemCode.ContradictoryAnnotations,
                method.description() + " is both @" + one.annotation() + " and @" + other.annotation()
                        + ", which exclude each other. Keep one.",
                method.marks().positionOf(other).orElseThrow());
    }

    private static List<Problem> problemsOfTraced(
            InterfaceMethod method, Treatment.Traced traced, TracedInterface type) {
        List<Problem> problems = new ArrayList<>();
        asynchronous(method).ifPresent(problems::add);
        if (problems.isEmpty() || traced.shape().isPresent()) {
            problems.addAll(CarrierRules.problemsIn(method, traced));
        }
        strayMark(method, Optional.of(traced)).ifPresent(problems::add);
        problems.addAll(MemberRules.problemsIn(method, traced, type));
        problems.addAll(DetailRules.problemsIn(method, traced));
        problems.addAll(DestinationRules.problemsIn(method, traced.tracing(), type));
        problems.addAll(SystemRules.problemsIn(traced));
        return problems;
    }

    private static Optional<Problem> asynchronous(InterfaceMethod method) {
        return method.completion()
                .match(
                        it -> Optional.empty(),
                        it -> Optional.empty(),
                        it -> Optional.of(new Problem(
                                ProblemCode.AsyncReturnType,
                                method.description() + " " + it.reason()
                                        + ": its work outlives the call, and nothing tells when it ends. Return void, the"
                                        + " value itself, or a CompletionStage or CompletableFuture of it; or say @Untraced.",
                                method.position())));
    }

    /** What an argument becomes otherwise than the user may think. */
    static List<Problem> warningsIn(InterfaceMethod method) {
        return method.treatment() instanceof Treatment.Traced ? DetailRules.warningsIn(method) : List.of();
    }

    /** A mark on a method says that it pulls messages. */
    private static Optional<Problem> strayMark(InterfaceMethod method, Optional<Treatment.Traced> traced) {
        if (traced.filter(it -> it.choice() instanceof CarrierChoice.Returned).isPresent()) {
            return Optional.empty();
        }
        String reason =
                traced.filter(it -> it.tracing().role() == Role.CONSUMER).isPresent()
                        ? "which takes its message as an argument. Remove it."
                        : "which pulls no messages. In a traced interface the carrier is a parameter, or what a consumer's method"
                                + " returns that takes none.";
        return method.marks()
                .positionOf(Mark.CARRIER)
                .filter(it -> method.origin().isDeclared())
                .map(it -> new Problem(
                        ProblemCode.MisplacedAnnotation,
                        "@Carrier means nothing on " + method.description() + ", " + reason,
                        it));
    }

    private static List<Problem> strays(InterfaceMethod method) {
        List<Problem> problems = new ArrayList<>(strayCarriers(method));
        strayMark(method, Optional.empty()).ifPresent(problems::add);
        if (method.origin().isDeclared()) {
            problems.addAll(DetailRules.strayEntries(method));
        }
        return problems;
    }

    private static List<Problem> strayCarriers(InterfaceMethod method) {
        if (!method.origin().isDeclared()) {
            return List.of();
        }
        String advice = method.marks().has(Mark.UNTRACED) || method.marks().has(Mark.KEEP_BODY)
                ? "Remove one of the two annotations."
                : "Put @TracedProducer or @TracedConsumer on the method, or remove @Carrier.";
        return method.signature().parameters().stream()
                .filter(it -> it.part() instanceof MessagePart.Marked)
                .map(it -> new Problem(
                        ProblemCode.MisplacedAnnotation,
                        "@Carrier means nothing on the parameter " + it.name() + " of " + method.description()
                                + ", which is not traced. " + advice,
                        ((MessagePart.Marked) it.part()).mark()))
                .toList();
    }
}
