// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.Text;
import dev.waybill.processor.model.Tracing;
import dev.waybill.processor.model.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules about what the annotation says of the messaging system and the operation. */
final class SystemRules {
    private SystemRules() {}

    static List<Problem> problemsIn(Treatment.Traced traced) {
        List<Problem> problems = new ArrayList<>();
        Tracing tracing = traced.tracing();
        if (traced.choice() instanceof CarrierChoice.Found found
                && found.carrier().mistake().isEmpty()) {
            system(tracing, found.carrier()).ifPresent(problems::add);
        }
        boolean blank =
                tracing.operation().isMissing() && !tracing.operation().value().isEmpty();
        if (blank) {
            problems.add(new Problem(
                    ProblemCode.EmptyOperation,
                    "operation is blank, but every span has a name. Remove it for the usual word, or name the operation.",
                    tracing.operation().position()));
        }
        return problems;
    }

    private static Optional<Problem> system(Tracing tracing, Carrier carrier) {
        Text said = tracing.system();
        Optional<String> told = carrier.system();
        if (said.isMissing()) {
            return told.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Problem(
                            ProblemCode.MissingSystem,
                            "@" + tracing.role().mark().annotation()
                                    + " does not say which messaging system it is, and the carrier's type does not tell."
                                    + " Add system = \"rabbitmq\", or whichever it is.",
                            said.position()));
        }
        return told.filter(it -> !it.equals(said.value()))
                .map(it -> new Problem(
                        ProblemCode.ConflictingSystem,
                        "system is \"" + Excerpt.of(said.value()) + "\", but the carrier's type belongs to " + it
                                + ". Remove system.",
                        said.position()));
    }
}
