// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.CallDetail;
import dev.waybill.processor.model.CallDetail.Attribute;
import dev.waybill.processor.model.CallDetail.BaggageEntry;
import dev.waybill.processor.model.CallDetail.Fit;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.Parameter;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.Treatment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about what the arguments of a call tell besides the message. */
final class DetailRules {
    /** A token, as HTTP defines it and W3C baggage asks for. */
    private static final Pattern KEY = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private DetailRules() {}

    static List<Problem> problemsIn(InterfaceMethod method, Treatment.Traced traced) {
        List<Problem> problems = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        entriesOf(method)
                .forEach(it ->
                        problemOf(it, method, traced.tracing().role(), keys).ifPresent(problems::add));
        return problems;
    }

    /** On a method that sends nothing. */
    static List<Problem> strayEntries(InterfaceMethod method) {
        return entriesOf(method).map(it -> stray(it, method)).toList();
    }

    static List<Problem> warningsIn(InterfaceMethod method) {
        return method.signature().parameters().stream()
                .flatMap(parameter -> parameter.details().stream()
                        .filter(it -> it instanceof Attribute attribute && attribute.fit() == Fit.AS_TEXT)
                        .map(it -> asText(it, parameter)))
                .toList();
    }

    private static Stream<BaggageEntry> entriesOf(InterfaceMethod method) {
        return method.signature().parameters().stream()
                .flatMap(it -> it.details().stream())
                .filter(BaggageEntry.class::isInstance)
                .map(BaggageEntry.class::cast);
    }

    private static Optional<Problem> problemOf(
            BaggageEntry entry, InterfaceMethod method, Role role, Set<String> keys) {
        if (role == Role.CONSUMER) {
            return Optional.of(stray(entry, method));
        }
        String key = entry.key().value();
        if (!KEY.matcher(key).matches()) {
            return Optional.of(new Problem(
                    ProblemCode.MalformedBaggageKey,
                    "\"" + Excerpt.of(key)
                            + "\" cannot be the key of a baggage entry. Write letters, digits, dots, dashes"
                            + " and underscores, such as \"user.id\".",
                    entry.key().position()));
        }
        return keys.add(key)
                ? Optional.empty()
                : Optional.of(new Problem(
                        ProblemCode.RepeatedBaggageKey,
                        "Two parameters of " + method.description() + " are the baggage entry \"" + key
                                + "\", but a message carries one value for it. Keep one.",
                        entry.key().position()));
    }

    private static Problem stray(BaggageEntry entry, InterfaceMethod method) {
        return new Problem(
                ProblemCode.MisplacedAnnotation,
                "@BaggageEntry means nothing on a parameter of " + method.description()
                        + ", which sends no message. Remove it.",
                entry.key().position());
    }

    private static Problem asText(CallDetail attribute, Parameter parameter) {
        return new Problem(
                ProblemCode.AttributeAsText,
                parameter.description() + " is no type of an attribute, so "
                        + Excerpt.of(attribute.key().value())
                        + " will be String.valueOf(" + parameter.name()
                        + "). Pass a String, a boolean, a number or a List of them if you mean something else.",
                attribute.key().position());
    }
}
