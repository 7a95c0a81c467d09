// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.Parameter;
import dev.waybill.processor.model.Signature;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** A method of the interface in the wrapper: the same signature, and a call of the delegate. */
record WrapperMethod(RuntimeTypes types) {
    MethodSpec forwarding(InterfaceMethod method) {
        return declaration(method.signature())
                .addStatement(returned(
                        method.signature(), delegateCall(method.signature(), it -> CodeBlock.of("$N", it.name()))))
                .build();
    }

    MethodSpec traced(InterfaceMethod method, OperationField operation, TracedBody body) {
        return declaration(method.signature())
                .addCode(body.of(method, operation))
                .build();
    }

    private MethodSpec.Builder declaration(Signature signature) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(signature.name())
                .addAnnotation(types.javaLang("Override"))
                .addAnnotations(signature.annotations())
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariables(signature.typeVariables())
                .returns(signature.returnType())
                .varargs(signature.isVarargs())
                .addExceptions(signature.exceptions());
        signature.parameters().forEach(it -> method.addParameter(parameter(it)));
        return method;
    }

    private static ParameterSpec parameter(Parameter parameter) {
        return ParameterSpec.builder(parameter.type(), parameter.name())
                .addAnnotations(parameter.annotations())
                .build();
    }

    /** With a {@code return} if there is something to return. */
    static CodeBlock returned(Signature signature, CodeBlock call) {
        return signature.returnsNothing() ? call : CodeBlock.of("return $L", call);
    }

    /** {@code delegate.created(order, headers)}. */
    static CodeBlock delegateCall(Signature signature, Function<Parameter, CodeBlock> argument) {
        boolean shadowed =
                signature.parameters().stream().anyMatch(it -> it.name().equals(LocalNames.DELEGATE));
        return CodeBlock.of(
                "$L$N.$L$N($L)",
                shadowed ? "this." : "",
                LocalNames.DELEGATE,
                TypeWitness.of(signature),
                signature.name(),
                signature.parameters().stream().map(argument).collect(CodeBlock.joining(", ")));
    }
}
