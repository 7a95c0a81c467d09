// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.Mark;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What users annotated in one round.
 *
 * @param types those that want a wrapper, or want one in vain
 * @param members methods, parameters and components with the annotations that mean something on some of them only
 */
public record AnnotatedElements(Set<TypeElement> types, Set<Element> members) {
    public static AnnotatedElements in(RoundEnvironment round, Elements elements) {
        Set<TypeElement> types = Stream.of(Mark.TRACED_PRODUCER, Mark.TRACED_CONSUMER)
                .flatMap(it -> annotated(AnnotationNames.of(it), round, elements))
                .map(AnnotatedElements::typeOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Element> members = Stream.of(
                        AnnotationNames.CARRIER,
                        AnnotationNames.BAGGAGE_ENTRY,
                        AnnotationNames.of(Mark.UNTRACED),
                        AnnotationNames.of(Mark.KEEP_BODY))
                .flatMap(it -> annotated(it, round, elements))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new AnnotatedElements(types, members);
    }

    /** Whether the type around the member wants a wrapper. */
    public boolean isTraced(Element member) {
        return types.contains(typeOf(member));
    }

    /** Whether everything that the interface's methods name is there already. */
    public static boolean isComplete(TypeElement type) {
        return new Completeness().of(type);
    }

    private static Stream<? extends Element> annotated(String annotation, RoundEnvironment round, Elements elements) {
        TypeElement type = elements.getTypeElement(annotation);
        return type == null ? Stream.of() : round.getElementsAnnotatedWith(type).stream();
    }

    private static TypeElement typeOf(Element element) {
        Element type = element;
        while (!(type instanceof TypeElement)) {
            type = type.getEnclosingElement();
        }
        return (TypeElement) type;
    }
}
