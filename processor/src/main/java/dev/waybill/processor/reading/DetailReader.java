// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.CallDetail;
import dev.waybill.processor.model.CallDetail.Fit;
import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What the annotations of a parameter make of its argument. */
record DetailReader(Compilation compilation) {
    private static final Set<String> TYPED = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double");

    /**
     * @param name the parameter's name, if it is known
     * @param position the parameter, or the interface if its source is not at hand
     */
    List<CallDetail> read(VariableElement parameter, TypeMirror type, Optional<String> name, SourcePosition position) {
        List<CallDetail> details = new ArrayList<>();
        DeclaredAnnotation.find(parameter, AnnotationNames.SPAN_ATTRIBUTE)
                .flatMap(it -> attributeKey(it, name, position))
                .ifPresent(it -> details.add(new CallDetail.Attribute(it, fitOf(type))));
        DeclaredAnnotation.find(parameter, AnnotationNames.BAGGAGE_ENTRY)
                .flatMap(it -> text(it, position))
                .ifPresent(it -> details.add(new CallDetail.BaggageEntry(it)));
        return details;
    }

    /** The parameter's name unless the user gives another; without either there is no attribute. */
    private static Optional<Text> attributeKey(
            DeclaredAnnotation annotation, Optional<String> name, SourcePosition position) {
        return text(annotation, position)
                .filter(it -> !it.value().isEmpty())
                .or(() -> name.map(it -> new Text(it, shown(annotation, annotation.position(), position))));
    }

    private static Optional<Text> text(DeclaredAnnotation annotation, SourcePosition position) {
        return annotation.text("value").map(it -> new Text(it.value(), shown(annotation, it.position(), position)));
    }

    private static SourcePosition shown(DeclaredAnnotation annotation, SourcePosition best, SourcePosition otherwise) {
        return otherwise.element().equals(annotation.element()) ? best : otherwise;
    }

    private Fit fitOf(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return type.getKind() == TypeKind.CHAR ? Fit.AS_TEXT : Fit.TYPED;
        }
        return isTyped(type) || isTypedList(type) ? Fit.TYPED : Fit.AS_TEXT;
    }

    private static boolean isTyped(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && TYPED.contains(Compilation.nameOf((DeclaredType) type));
    }

    private boolean isTypedList(TypeMirror type) {
        return compilation
                .asSupertype(type, "java.util.List")
                .filter(it -> it.getTypeArguments().stream()
                        .map(compilation::upperBound)
                        .anyMatch(DetailReader::isTyped))
                .isPresent();
    }
}
