// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * A method as the wrapper declares it.
 *
 * @param annotations what of the user's annotations the wrapper repeats, and the warnings that its method suppresses
 * @param description the method as messages name it: {@code created(Order, String)}
 */
public record Signature(
        String name,
        List<TypeVariableName> typeVariables,
        TypeName returnType,
        List<Parameter> parameters,
        boolean isVarargs,
        List<TypeName> exceptions,
        List<AnnotationSpec> annotations,
        String description) {
    public boolean returnsNothing() {
        return returnType.withoutAnnotations().equals(TypeName.VOID);
    }
}
