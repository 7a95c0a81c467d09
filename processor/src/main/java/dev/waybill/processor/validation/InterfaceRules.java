// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.Mark;
import dev.waybill.processor.model.Marks;
import dev.waybill.processor.model.TracedInterface;
import dev.waybill.processor.model.Treatment;
import java.util.Optional;

/** Rules about an interface as a whole. */
final class InterfaceRules {
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
