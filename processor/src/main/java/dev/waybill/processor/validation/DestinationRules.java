// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.CallDetail;
import dev.waybill.processor.model.DestinationTemplate;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.Parameter;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.Text;
import dev.waybill.processor.model.TracedInterface;
import dev.waybill.processor.model.Tracing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about the text of a destination, and about texts at all. */
final class DestinationRules {
    /** What a class file can hold of one constant. */
    private static final int MAX_BYTES = 65_535;

    private DestinationRules() {}

    static List<Problem> problemsIn(InterfaceMethod method, Tracing tracing, TracedInterface type) {
        List<Problem> problems = new ArrayList<>();
        Stream.concat(tracing.texts().stream(), keys(method))
                .filter(it -> !isWritable(it.value()))
                .map(DestinationRules::unwritable)
                .forEach(problems::add);
        Text destination = tracing.destination();
        if (destination.isMissing()) {
            problems.add(missing(tracing));
        } else if (isWritable(destination.value())) {
            problems.addAll(problemsOfTemplate(method, destination, type));
        }
        return problems;
    }

    private static Stream<Text> keys(InterfaceMethod method) {
        return method.signature().parameters().stream()
                .flatMap(it -> it.details().stream())
                .map(CallDetail::key);
    }

    private static Problem missing(Tracing tracing) {
        String what = tracing.role() == Role.PRODUCER ? "where the messages go" : "which queue the messages come from";
        return new Problem(
                ProblemCode.MissingDestination,
                "@" + tracing.role().mark().annotation() + " does not say " + what
                        + ". Add destination = \"...\": the name that spans show.",
                tracing.destination().position());
    }

    private static List<Problem> problemsOfTemplate(InterfaceMethod method, Text destination, TracedInterface type) {
        DestinationTemplate template = DestinationTemplate.of(destination.value());
        if (template.mistake().isPresent()) {
            return List.of(new Problem(
                    ProblemCode.MalformedDestination,
                    "\"" + Excerpt.of(destination.value()) + "\" has "
                            + template.mistake().get() + ". Write {name} for an argument, or ${name} for a variable.",
                    destination.position()));
        }
        List<String> names =
                method.signature().parameters().stream().map(Parameter::name).toList();
        return template.placeholders().stream()
                .filter(it -> !method.origin().isDeclared() || !names.contains(it))
                .map(it -> unknown(it, method, names, destination, type))
                .toList();
    }

    private static Problem unknown(
            String placeholder, InterfaceMethod method, List<String> names, Text destination, TracedInterface type) {
        String shown = "{" + Excerpt.of(placeholder) + "}";
        if (!method.origin().isDeclared()) {
            return new Problem(
                    ProblemCode.UnnamedParameters,
                    shown + " cannot name a parameter of " + method.description() + ", which " + type.shortName()
                            + " only inherits: class files need not keep such names. Redeclare the method in "
                            + type.shortName() + ".",
                    destination.position());
        }
        String known = names.stream().map(it -> "{" + it + "}").collect(Collectors.joining(", "));
        return new Problem(
                ProblemCode.UnknownPlaceholder,
                shown + " names no parameter of " + method.description() + ". Write one of " + known + ", or $" + shown
                        + " for a variable.",
                destination.position());
    }

    private static Problem unwritable(Text text) {
        return new Problem(
                ProblemCode.UnwritableText,
                "\"" + Excerpt.of(text.value()) + "\" cannot be written into a class file, which holds at most"
                        + " 65,535 bytes of whole characters. Shorten it, or remove the half of a surrogate pair.",
                text.position());
    }

    private static boolean isWritable(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair) {
                return false;
            }
            i += pair ? 1 : 0;
            bytes += pair ? 6 : c == 0 || c > 0x7F ? c > 0x7FF ? 3 : 2 : 1;
        }
        return bytes <= MAX_BYTES;
    }
}
