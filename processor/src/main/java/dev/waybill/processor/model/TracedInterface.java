// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * An annotated interface that can have a wrapper.
 *
 * @param visibility the interface's, as modifiers of the wrapper
 * @param annotations what of the user's annotations the wrapper repeats, and our stamps
 * @param misplaced annotations on members that the wrapper does not implement
 */
public record TracedInterface(
        ClassName name,
        Set<Modifier> visibility,
        List<TypeVariableName> typeVariables,
        List<AnnotationSpec> annotations,
        Marks marks,
        List<InterfaceMethod> methods,
        List<Misplaced> misplaced,
        TypeScope scope,
        SourcePosition position)
        implements AnnotatedType {
    /** {@code Outer.Inner} gives {@code TracedOuter_Inner}. */
    public ClassName wrapperName() {
        return wrapperNameOf(name);
    }

    public static ClassName wrapperNameOf(ClassName name) {
        return ClassName.get(name.packageName(), "Traced" + String.join("_", name.simpleNames()));
    }

    /** As messages show it. */
    public String shortName() {
        return String.join(".", name.simpleNames());
    }

    public TypeName type() {
        return withTypeArguments(scope.nameOf(name));
    }

    public TypeName wrapperType() {
        return withTypeArguments(wrapperName());
    }

    public TracedInterface withMethods(List<InterfaceMethod> replaced) {
        return new TracedInterface(
                name, visibility, typeVariables, annotations, marks, replaced, misplaced, scope, position);
    }

    private TypeName withTypeArguments(ClassName type) {
        return typeVariables.isEmpty()
                ? type
                : ParameterizedTypeName.get(
                        type,
                        typeVariables.stream()
                                .map(it -> TypeVariableName.get(it.name()))
                                .toArray(TypeName[]::new));
    }
}
