// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.Mark;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What users annotated in one round.
 *
 * @param types those that want a wrapper, or want one in vain
 * @param members methods, parameters and components with the annotations that mean something on some of them only
 */
public record AnnotatedElements(Set<TypeElement> types, Set<Element> members) {
    /** Of annotations anywhere else, the compiler says that they do not belong there. */
    private static final Set<ElementKind> PLACES = EnumSet.of(
            ElementKind.METHOD, ElementKind.CONSTRUCTOR, ElementKind.PARAMETER, ElementKind.RECORD_COMPONENT);

    public static AnnotatedElements in(RoundEnvironment round, Elements elements) {
        Set<TypeElement> types = Stream.of(Mark.TRACED_PRODUCER, Mark.TRACED_CONSUMER)
                .flatMap(it -> annotated(AnnotationNames.of(it), round, elements))
                .flatMap(it -> typeOf(it).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Element> members = Stream.of(
                        AnnotationNames.CARRIER,
                        AnnotationNames.BAGGAGE_ENTRY,
                        AnnotationNames.of(Mark.UNTRACED),
                        AnnotationNames.of(Mark.KEEP_BODY))
                .flatMap(it -> annotated(it, round, elements))
                .filter(it -> PLACES.contains(it.getKind()) && typeOf(it).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new AnnotatedElements(types, members);
    }

    /** Whether the type around the member wants a wrapper. */
    public boolean isTraced(Element member) {
        return typeOf(member).filter(types::contains).isPresent();
    }

    /** Whether everything that the interface's methods name is there already. */
    public static boolean isComplete(TypeElement type) {
        return new Completeness().of(type);
    }

    private static Stream<? extends Element> annotated(String annotation, RoundEnvironment round, Elements elements) {
        TypeElement type = elements.getTypeElement(annotation);
        return type == null ? Stream.of() : round.getElementsAnnotatedWith(type).stream();
    }

    /** None around a package, nor where the compiler could not read what is around. */
    private static Optional<TypeElement> typeOf(Element element) {
        return Stream.iterate(element, Objects::nonNull, Element::getEnclosingElement)
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .findFirst();
    }
}
