// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** The annotations for nullness, whoever's they are: the wrapper repeats them, and no others but {@code @Deprecated}. */
final class Nullness {
    private static final Set<String> NAMES =
            Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull", "NullMarked", "NullUnmarked");

    /** Constraints of Bean Validation, which an override must not repeat, are called like it. */
    private static final Set<String> NO_NULLNESS =
            Set.of("javax.validation.constraints.NotNull", "jakarta.validation.constraints.NotNull");

    private Nullness() {}

    static List<AnnotationSpec> of(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .filter(Nullness::isNullness)
                .map(it -> AnnotationSpec.builder(ClassName.get(typeOf(it))).build())
                .toList();
    }

    /** Those on a method or parameter that its type does not show already: one annotation can be on both. */
    static List<AnnotationSpec> besides(Element element, TypeMirror type) {
        List<AnnotationSpec> shown = new ArrayList<>(of(innermost(type)));
        shown.addAll(of(type));
        return of(element).stream().filter(it -> !shown.contains(it)).toList();
    }

    /** Before an array's type, an annotation is on what the array holds. */
    private static TypeMirror innermost(TypeMirror type) {
        return type instanceof ArrayType array ? innermost(array.getComponentType()) : type;
    }

    private static boolean isNullness(AnnotationMirror annotation) {
        TypeElement type = typeOf(annotation);
        return NAMES.contains(type.getSimpleName().toString())
                && !NO_NULLNESS.contains(type.getQualifiedName().toString())
                && annotation.getElementValues().isEmpty();
    }

    private static TypeElement typeOf(AnnotationMirror annotation) {
        return (TypeElement) annotation.getAnnotationType().asElement();
    }
}
