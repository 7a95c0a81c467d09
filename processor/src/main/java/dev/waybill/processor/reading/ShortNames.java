// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Types and methods as messages show them: without packages. */
final class ShortNames {
    private ShortNames() {}

    static String of(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED, ERROR -> declared((DeclaredType) type);
            case ARRAY -> of(((ArrayType) type).getComponentType()) + "[]";
            case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
            case WILDCARD -> wildcard((WildcardType) type);
            default -> type.getKind().isPrimitive() ? lowerCase(type.getKind().name()) : type.toString();
        };
    }

    /** {@code created(Order, String)}. */
    static String of(ExecutableElement method, ExecutableType type) {
        return method.getSimpleName()
                + type.getParameterTypes().stream().map(ShortNames::of).collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code Outer.Inner}. */
    static String of(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? of(outer) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    private static String declared(DeclaredType type) {
        String name = of((TypeElement) type.asElement());
        return type.getTypeArguments().isEmpty()
                ? name
                : name
                        + type.getTypeArguments().stream()
                                .map(ShortNames::of)
                                .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String wildcard(WildcardType type) {
        if (type.getSuperBound() != null) {
            return "? super " + of(type.getSuperBound());
        }
        return type.getExtendsBound() == null ? "?" : "? extends " + of(type.getExtendsBound());
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
