// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.Choice;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.model.Text;
import dev.waybill.processor.model.Tracing;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What the annotations say about the tracing of a method: its own, member by member, and then its interface's. */
record TracingReader(ExecutableElement method, TypeElement owner) {
    Optional<Tracing> read() {
        return roleOf(method).or(() -> roleOf(owner)).map(this::tracing);
    }

    private static Optional<Role> roleOf(Element element) {
        return Stream.of(Role.values())
                .filter(it -> DeclaredAnnotation.find(element, AnnotationNames.of(it.mark()))
                        .isPresent())
                .findFirst();
    }

    private Tracing tracing(Role role) {
        return new Tracing(
                role,
                text(role, "destination"),
                text(role, "system"),
                text(role, "operation"),
                text(role, "linkAfter"),
                choice(role, "relation"),
                choice(role, "batch"),
                choice(role, "creationContext"),
                position(role));
    }

    /** The method's annotation first: its members win. */
    private Stream<DeclaredAnnotation> annotations(Role role) {
        return Stream.of(method, owner)
                .flatMap(it -> DeclaredAnnotation.find(it, AnnotationNames.of(role.mark())).stream());
    }

    private Text text(Role role, String member) {
        return annotations(role)
                .flatMap(it -> it.text(member).stream())
                .findFirst()
                .map(it -> new Text(it.value(), shown(it.position())))
                .orElseGet(() -> new Text("", position(role)));
    }

    private Optional<Choice> choice(Role role, String member) {
        return annotations(role)
                .flatMap(it ->
                        it
                                .constant(member)
                                .map(constant -> new Choice(constant, shown(it.positionOf(member))))
                                .stream())
                .findFirst();
    }

    private SourcePosition position(Role role) {
        return shown(annotations(role).findFirst().orElseThrow().position());
    }

    /** The source of an inherited method may not be at hand. */
    private SourcePosition shown(SourcePosition position) {
        Element element = position.element();
        return element.equals(owner) || owner.equals(element.getEnclosingElement())
                ? position
                : SourcePosition.of(owner);
    }
}
