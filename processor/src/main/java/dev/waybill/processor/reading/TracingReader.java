// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.Text;
import dev.waybill.processor.model.Tracing;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What the annotations say about the tracing of a method: its own, member by member, and then its interface's. */
final class TracingReader {
    private TracingReader() {}

    static Optional<Tracing> read(ExecutableElement method, TypeElement owner) {
        return role(method).or(() -> role(owner)).map(role -> new Source(role, method, owner).tracing());
    }

    private static Optional<Role> role(Element element) {
        return Stream.of(Role.values())
                .filter(it -> DeclaredAnnotation.find(element, nameOf(it)).isPresent())
                .findFirst();
    }

    static String nameOf(Role role) {
        return role == Role.PRODUCER ? AnnotationNames.PRODUCER : AnnotationNames.CONSUMER;
    }

    private record Source(Role role, ExecutableElement method, TypeElement owner) {
        Tracing tracing() {
            return new Tracing(
                    role,
                    text("destination", ""),
                    text("system", ""),
                    text("operation", role.usualOperation()),
                    relation(),
                    annotations().findFirst().orElseThrow().position());
        }

        private Stream<DeclaredAnnotation> annotations() {
            return Stream.of(method, owner).flatMap(it -> DeclaredAnnotation.find(it, nameOf(role)).stream());
        }

        private Text text(String member, String otherwise) {
            return annotations()
                    .flatMap(it -> it.text(member).stream())
                    .findFirst()
                    .orElseGet(() -> new Text(
                            otherwise, annotations().findFirst().orElseThrow().position()));
        }

        private String relation() {
            return annotations()
                    .flatMap(it -> it.value("relation").stream())
                    .filter(it -> it.getValue() instanceof VariableElement)
                    .map(it -> ((VariableElement) it.getValue()).getSimpleName().toString())
                    .findFirst()
                    .orElse(Tracing.USUAL_RELATION);
        }
    }
}
