// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.model.Text;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** One annotation in the user's source, with the positions of its values. */
record DeclaredAnnotation(Element element, AnnotationMirror mirror) {
    static Optional<DeclaredAnnotation> find(Element element, String type) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(type)) {
                return Optional.of(new DeclaredAnnotation(element, mirror));
            }
        }
        return Optional.empty();
    }

    SourcePosition position() {
        return SourcePosition.of(element, mirror);
    }

    /** The value if the user wrote one. */
    Optional<AnnotationValue> value(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    Optional<Text> text(String member) {
        return value(member)
                .filter(it -> it.getValue() instanceof String)
                .map(it -> new Text((String) it.getValue(), new SourcePosition(element, mirror, it)));
    }

    /** The name of the constant that the user chose. */
    Optional<String> constant(String member) {
        return value(member)
                .filter(it -> it.getValue() instanceof VariableElement)
                .map(it -> ((VariableElement) it.getValue()).getSimpleName().toString());
    }

    /** The class that the user names. */
    Optional<TypeMirror> type(String member) {
        return value(member)
                .filter(it -> it.getValue() instanceof TypeMirror)
                .map(it -> (TypeMirror) it.getValue())
                .filter(it -> it.getKind() != TypeKind.VOID);
    }

    SourcePosition positionOf(String member) {
        return new SourcePosition(element, mirror, value(member).orElse(null));
    }
}
