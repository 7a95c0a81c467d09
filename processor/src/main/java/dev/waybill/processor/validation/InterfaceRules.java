// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.Mark;
import dev.waybill.processor.model.Marks;
import dev.waybill.processor.model.TracedInterface;
import dev.waybill.processor.model.Treatment;
import java.util.List;
import java.util.Optional;

/** Rules about an interface as a whole. */
final class InterfaceRules {
    /** Each method, and each object around its carrier, takes at most 64 bytes of a constructor's 65,535. */
    private static final int ROOM = 1000;

    private InterfaceRules() {}

    static Optional<Problem> bothRoles(TracedInterface type) {
        return bothRoles(
                type.marks(), type.shortName(), "Split it into two interfaces, or annotate its methods instead.");
    }

    static Optional<Problem> bothRoles(Marks marks, String subject, String advice) {
        if (!marks.has(Mark.TRACED_PRODUCER)) {
            return Optional.empty();
        }
        return marks.positionOf(Mark.TRACED_CONSUMER)
                .map(it -> new Problem(
                        ProblemCode.BothRoles,
                        subject + " is both @TracedProducer and @TracedConsumer, but a call either sends a message or"
                                + " handles one. " + advice,
                        it));
    }

    static Optional<Problem> tooManyMethods(TracedInterface type) {
        List<Integer> depths = type.methods().stream()
                .flatMap(it -> carrierOf(it).stream())
                .map(Carrier::depth)
                .toList();
        if (depths.stream().mapToInt(Integer::intValue).sum() <= ROOM) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                ProblemCode.TooManyMethods,
                type.shortName() + " has " + depths.size()
                        + " traced methods, but the constructor of its wrapper has room for " + ROOM
                        + ", and for fewer if their carriers are inside other objects. Split it.",
                type.position()));
    }

    private static Optional<Carrier> carrierOf(InterfaceMethod method) {
        return method.treatment() instanceof Treatment.Traced traced
                        && traced.choice() instanceof CarrierChoice.Found found
                ? Optional.of(found.carrier())
                : Optional.empty();
    }

    static Optional<Problem> nothingToTrace(TracedInterface type) {
        if (type.methods().stream().anyMatch(it -> it.treatment() instanceof Treatment.Traced)) {
            return Optional.empty();
        }
        return type.marks()
                .positionOf(Mark.TRACED_PRODUCER)
                .or(() -> type.marks().positionOf(Mark.TRACED_CONSUMER))
                .map(it -> new Problem(
                        ProblemCode.NothingToTrace,
                        "No method of " + type.shortName()
                                + " has a carrier, so its wrapper would trace nothing. Declare a method that has one, or"
                                + " remove the annotation.",
                        it));
    }
}
