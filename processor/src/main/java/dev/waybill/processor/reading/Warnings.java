// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.waybill.processor.model.TypeScope;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What a compiler warns of where the wrapper repeats the user's own signature: suppressed there, and nowhere else. */
final class Warnings {
    private static final String DEPRECATED = "java.lang.Deprecated";

    private Warnings() {}

    static Set<String> of(Iterable<? extends TypeMirror> named) {
        Set<String> warnings = new TreeSet<>();
        named.forEach(it -> collect(it, warnings));
        return warnings;
    }

    /** What a compiler warns of where the element is used. */
    static Optional<String> ofUsing(Element element) {
        return DeclaredAnnotation.find(element, DEPRECATED).map(it -> isForRemoval(it) ? "removal" : "deprecation");
    }

    /** The user's {@code @Deprecated}, without its texts. */
    static Optional<AnnotationSpec> deprecation(Element element, TypeScope scope) {
        return DeclaredAnnotation.find(element, DEPRECATED).map(it -> {
            AnnotationSpec.Builder repeated =
                    AnnotationSpec.builder(scope.nameOf(ClassName.get("java.lang", "Deprecated")));
            if (isForRemoval(it)) {
                repeated.addMember("forRemoval", "true");
            }
            return repeated.build();
        });
    }

    static Optional<AnnotationSpec> suppression(Set<String> warnings, TypeScope scope) {
        if (warnings.isEmpty()) {
            return Optional.empty();
        }
        AnnotationSpec.Builder suppression =
                AnnotationSpec.builder(scope.nameOf(ClassName.get("java.lang", "SuppressWarnings")));
        new TreeSet<>(warnings).forEach(it -> suppression.addMember("value", "$S", it));
        return Optional.of(suppression.build());
    }

    /** Whether the method's variable arguments are an array that cannot be checked at run time. */
    static boolean pollutesHeap(ExecutableElement method, TypeMirror lastParameter) {
        return method.isVarArgs() && !isReifiable(((ArrayType) lastParameter).getComponentType());
    }

    private static boolean isReifiable(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> false;
            case ARRAY -> isReifiable(((ArrayType) type).getComponentType());
            case DECLARED ->
                ((DeclaredType) type)
                        .getTypeArguments().stream()
                                .allMatch(it -> it instanceof WildcardType wildcard
                                        && wildcard.getExtendsBound() == null
                                        && wildcard.getSuperBound() == null);
            default -> true;
        };
    }

    static boolean isRaw(DeclaredType type) {
        return type.getTypeArguments().isEmpty()
                && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
    }

    private static boolean isForRemoval(DeclaredAnnotation deprecated) {
        return deprecated
                .value("forRemoval")
                .filter(it -> Boolean.TRUE.equals(it.getValue()))
                .isPresent();
    }

    private static void collect(TypeMirror type, Set<String> warnings) {
        switch (type.getKind()) {
            case DECLARED -> collect((DeclaredType) type, warnings);
            case ARRAY -> collect(((ArrayType) type).getComponentType(), warnings);
            case WILDCARD -> {
                WildcardType wildcard = (WildcardType) type;
                if (wildcard.getExtendsBound() != null) {
                    collect(wildcard.getExtendsBound(), warnings);
                }
                if (wildcard.getSuperBound() != null) {
                    collect(wildcard.getSuperBound(), warnings);
                }
            }
            default -> {}
        }
    }

    private static void collect(DeclaredType type, Set<String> warnings) {
        TypeElement element = (TypeElement) type.asElement();
        if (isRaw(type)) {
            warnings.add("rawtypes");
        }
        for (Element it = element; it instanceof TypeElement; it = it.getEnclosingElement()) {
            ofUsing(it).ifPresent(warnings::add);
        }
        type.getTypeArguments().forEach(it -> collect(it, warnings));
        if (type.getEnclosingType().getKind() == TypeKind.DECLARED) {
            collect(type.getEnclosingType(), warnings);
        }
    }
}
