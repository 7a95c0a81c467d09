// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Types as the wrapper's fields name them: a field knows no type variable of a method. */
final class FieldTypes {
    private final Compilation compilation;
    private final Types types;
    private final List<? extends TypeVariable> hidden;

    FieldTypes(Compilation compilation, List<? extends TypeVariable> hidden) {
        this.compilation = compilation;
        this.types = compilation.types();
        this.hidden = hidden;
    }

    TypeName of(TypeMirror type, TypeNames names) {
        return names.of(holder(type)).withoutAnnotations();
    }

    /** The type of what may hold several messages: of these more must be known than that they are something. */
    TypeMirror holder(TypeMirror type) {
        if (!(Containers.isSupported(type) && mentionsHidden(type))) {
            return visible(type);
        }
        DeclaredType container = (DeclaredType) type;
        TypeMirror element =
                visible(compilation.upperBound(container.getTypeArguments().get(0)));
        return types.getDeclaredType((TypeElement) container.asElement(), types.getWildcardType(element, null));
    }

    private TypeMirror visible(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR ->
                isHidden(type) ? visible(TypeBounds.of((TypeVariable) type).get(0)) : type;
            case DECLARED -> declared((DeclaredType) type);
            case ARRAY -> types.getArrayType(visible(((ArrayType) type).getComponentType()));
            default -> type;
        };
    }

    private TypeMirror declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (Warnings.isRaw(type)) {
            return types.getDeclaredType(
                    element,
                    element.getTypeParameters().stream()
                            .map(it -> types.getWildcardType(null, null))
                            .toArray(TypeMirror[]::new));
        }
        TypeMirror[] arguments = type.getTypeArguments().stream()
                .map(it -> mentionsHidden(it) ? types.getWildcardType(null, null) : it)
                .toArray(TypeMirror[]::new);
        return type.getTypeArguments().stream().anyMatch(this::mentionsHidden)
                ? types.getDeclaredType(element, arguments)
                : type;
    }

    private boolean isHidden(TypeMirror type) {
        return type.getKind() == TypeKind.TYPEVAR
                && hidden.stream().anyMatch(it -> it.asElement().equals(((TypeVariable) type).asElement()));
    }

    private boolean mentionsHidden(TypeMirror type) {
        return TypeVariables.mentionedIn(type, this::isHidden);
    }
}
