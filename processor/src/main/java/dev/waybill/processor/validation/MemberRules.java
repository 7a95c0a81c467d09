// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.Shape;
import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.model.TracedInterface;
import dev.waybill.processor.model.Tracing;
import dev.waybill.processor.model.Treatment;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules about the members of an annotation that only some methods can have, or only some values. */
final class MemberRules {
    private static final Set<String> OF_PRODUCERS = Set.of("AUTO", "LINK");

    private MemberRules() {}

    /**
     * A member with a value that means something for calls of these shapes only.
     *
     * @param text the member as the user wrote it
     * @param needs what such methods do, in words
     */
    private record Member(String text, Set<Shape> shapes, String needs, SourcePosition position) {
        boolean fits(Treatment.Traced traced) {
            return traced.shape().filter(it -> !shapes.contains(it)).isEmpty();
        }
    }

    static List<Problem> problemsIn(InterfaceMethod method, Treatment.Traced traced, TracedInterface type) {
        List<Problem> problems = new ArrayList<>();
        Tracing tracing = traced.tracing();
        membersOf(tracing).stream()
                .filter(it -> !it.fits(traced))
                .flatMap(it -> misfit(it, method, type).stream())
                .forEach(problems::add);
        relationOfProducer(tracing).ifPresent(problems::add);
        linkAfter(tracing).ifPresent(problems::add);
        unkeepable(traced).ifPresent(problems::add);
        return problems;
    }

    private static List<Member> membersOf(Tracing tracing) {
        List<Member> members = new ArrayList<>();
        tracing.batch()
                .ifPresent(it -> members.add(new Member(
                        "batch = " + it.constant(),
                        EnumSet.of(Shape.SEND_BATCH),
                        "send several messages",
                        it.position())));
        tracing.relation()
                .filter(it -> it.is("CHILD") && tracing.role() == Role.CONSUMER)
                .ifPresent(it -> members.add(new Member(
                        "relation = CHILD",
                        EnumSet.of(Shape.PROCESS),
                        "handle one message, since several, and pulled ones, are always linked",
                        it.position())));
        if (!tracing.linkAfter().isMissing()) {
            members.add(new Member(
                    "linkAfter",
                    EnumSet.of(Shape.PROCESS),
                    "handle one message, since several, and pulled ones, are always linked",
                    tracing.linkAfter().position()));
        }
        return members;
    }

    /** What the interface says may be meant for another of its methods. */
    private static Optional<Problem> misfit(Member member, InterfaceMethod method, TracedInterface type) {
        boolean ofMethod = method.origin().isDeclared()
                && member.position().element().equals(method.position().element());
        if (!ofMethod && fitsAny(member, type)) {
            return Optional.empty();
        }
        String subject = ofMethod ? method.description() : "any method of " + type.shortName();
        return Optional.of(new Problem(
                ProblemCode.MeaninglessMember,
                member.text() + " means nothing for " + subject + ": it is for methods that " + member.needs()
                        + ". Remove it.",
                member.position()));
    }

    private static boolean fitsAny(Member member, TracedInterface type) {
        return type.methods().stream()
                .anyMatch(it -> it.treatment() instanceof Treatment.Traced traced
                        && membersOf(traced.tracing()).contains(member)
                        && member.fits(traced));
    }

    private static Optional<Problem> relationOfProducer(Tracing tracing) {
        return tracing.relation()
                .filter(it -> tracing.role() == Role.PRODUCER && !OF_PRODUCERS.contains(it.constant()))
                .map(it -> new Problem(
                        ProblemCode.RelationOfProducer,
                        "relation = " + it.constant() + " is a consumer's to choose. Say LINK, which asks receivers to"
                                + " link instead of continuing the trace, or remove it.",
                        it.position()));
    }

    private static Optional<Problem> linkAfter(Tracing tracing) {
        if (tracing.linkAfter().isMissing()) {
            return Optional.empty();
        }
        String shown = "linkAfter = \"" + Excerpt.of(tracing.linkAfter().value()) + "\"";
        SourcePosition at = tracing.linkAfter().position();
        if (!isPositive(tracing.linkAfter().value())) {
            return Optional.of(new Problem(
                    ProblemCode.MalformedDuration,
                    shown
                            + " is no duration above zero as ISO-8601 writes them. Write \"PT1H\" for an hour, \"P1D\" for a"
                            + " day.",
                    at));
        }
        return tracing.relation()
                .filter(it -> !it.is("AUTO"))
                .map(it -> new Problem(
                        ProblemCode.ContradictoryMembers,
                        shown + " asks for a link from some age on, but relation = " + it.constant()
                                + " does not depend on the age. Remove one of the two.",
                        at));
    }

    private static boolean isPositive(String duration) {
        try {
            Duration parsed = Duration.parse(duration);
            return !parsed.isNegative() && !parsed.isZero();
        } catch (DateTimeParseException | ArithmeticException none) {
            return false;
        }
    }

    private static Optional<Problem> unkeepable(Treatment.Traced traced) {
        return traced.tracing()
                .creationContext()
                .filter(it -> it.is("KEEP")
                        && traced.choice() instanceof CarrierChoice.Found found
                        && !found.carrier().isReadable())
                .map(it -> new Problem(
                        ProblemCode.UnkeepableContext,
                        "creationContext = KEEP keeps the context that a message holds, but the carrier can only be"
                                + " written. Let its adapter implement TextMapGetter too.",
                        it.position()));
    }
}
