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
 */
public record TracedInterface(
        ClassName name,
        Set<Modifier> visibility,
        List<TypeVariableName> typeVariables,
        List<AnnotationSpec> annotations,
        List<InterfaceMethod> methods,
        TypeScope scope,
        SourcePosition position) {
    /** {@code Outer.Inner} gives {@code TracedOuter_Inner}. */
    public ClassName wrapperName() {
        return wrapperNameOf(name);
    }

    public static ClassName wrapperNameOf(ClassName name) {
        return ClassName.get(name.packageName(), "Traced" + String.join("_", name.simpleNames()));
    }

    public TypeName type() {
        return withTypeArguments(scope.nameOf(name));
    }

    public TypeName wrapperType() {
        return withTypeArguments(wrapperName());
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
