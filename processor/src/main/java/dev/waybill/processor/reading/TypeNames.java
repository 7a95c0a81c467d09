// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.waybill.processor.model.TypeScope;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Types as the wrapper writes them: with the nullness that the user gave them, which JavaPoet's own conversion drops. */
record TypeNames(TypeScope scope) {
    /** {@code Object} before other bounds decides the erasure, but JavaPoet drops it under its own name. */
    private static final TypeName ERASURE = TypeVariableName.get("Object");

    TypeName of(TypeMirror type) {
        List<AnnotationSpec> nullness = Nullness.of(type);
        TypeName name = withoutNullness(type);
        return nullness.isEmpty() ? name : name.annotated(nullness);
    }

    List<TypeName> of(List<? extends TypeMirror> types) {
        return types.stream().map(this::of).toList();
    }

    /** The declaration of a type variable, with its bounds as they are where it is declared. */
    TypeVariableName declarationOf(TypeParameterElement variable) {
        return declarationOf(variable, variable.getBounds());
    }

    /** The declaration of a type variable, with its bounds as a member of another type has them. */
    TypeVariableName declarationOf(TypeParameterElement variable, TypeVariable seen) {
        return declarationOf(variable, TypeBounds.of(seen));
    }

    private TypeVariableName declarationOf(TypeParameterElement variable, List<? extends TypeMirror> bounds) {
        return TypeVariableName.get(variable.getSimpleName().toString())
                .withBounds(bounds.stream()
                        .map(this::of)
                        .filter(it -> bounds.size() > 1 || !it.equals(ClassName.OBJECT))
                        .map(it -> it.equals(ClassName.OBJECT) ? ERASURE : it)
                        .toList())
                .annotated(Nullness.of(variable));
    }

    private TypeName withoutNullness(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case ERROR -> ClassName.get("", type.toString());
            case TYPEVAR ->
                TypeVariableName.get(
                        ((TypeVariable) type).asElement().getSimpleName().toString());
            case ARRAY -> ArrayTypeName.of(of(((ArrayType) type).getComponentType()));
            case WILDCARD -> wildcard((WildcardType) type);
            default -> TypeName.get(type);
        };
    }

    private TypeName declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        TypeName[] arguments = type.getTypeArguments().stream().map(this::of).toArray(TypeName[]::new);
        if (type.getEnclosingType() instanceof DeclaredType outer
                && type.getEnclosingType().getKind() == TypeKind.DECLARED
                && !element.getModifiers().contains(Modifier.STATIC)
                && of(outer) instanceof ParameterizedTypeName generic) {
            return generic.nestedClass(element.getSimpleName().toString(), List.of(arguments));
        }
        ClassName name = scope.nameOf(ClassName.get(element));
        return arguments.length == 0 ? name : ParameterizedTypeName.get(name, arguments);
    }

    private WildcardTypeName wildcard(WildcardType type) {
        @Nullable TypeMirror upper = type.getExtendsBound();
        @Nullable TypeMirror lower = type.getSuperBound();
        if (lower != null) {
            return WildcardTypeName.supertypeOf(of(lower));
        }
        return WildcardTypeName.subtypeOf(upper == null ? ClassName.OBJECT : of(upper));
    }
}
