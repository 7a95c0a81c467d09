// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.waybill.processor.model.Signature;

/** The type arguments of a call of a generic method, where no argument lets the compiler infer them. */
final class TypeWitness {
    private TypeWitness() {}

    static CodeBlock of(Signature signature) {
        boolean inferred = signature.typeVariables().stream()
                .allMatch(it ->
                        signature.parameters().stream().anyMatch(parameter -> fixes(parameter.type(), it.name())));
        return inferred
                ? CodeBlock.of("")
                : signature.typeVariables().stream()
                        .map(it -> CodeBlock.of("$L", it.name()))
                        .collect(CodeBlock.joining(", ", "<", ">"));
    }

    /** Wildcards only bound a type variable; anything else says what it is. */
    private static boolean fixes(TypeName type, String variable) {
        if (type instanceof TypeVariableName it) {
            return it.name().equals(variable);
        }
        if (type instanceof ArrayTypeName it) {
            return fixes(it.componentType(), variable);
        }
        return type instanceof ParameterizedTypeName it
                && it.typeArguments().stream().anyMatch(argument -> fixes(argument, variable));
    }
}
