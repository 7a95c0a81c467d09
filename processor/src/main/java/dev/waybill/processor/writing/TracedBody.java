// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.Parameter;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.Shape;
import dev.waybill.processor.model.Signature;
import dev.waybill.processor.model.Treatment;
import java.util.List;

/** The body of a traced method: the same few lines everywhere, since all behaviour is in the runtime. */
record TracedBody(RuntimeTypes types) {
    CodeBlock of(InterfaceMethod method, OperationField operation) {
        Signature signature = method.signature();
        LocalNames names = LocalNames.in(signature);
        String span = names.next("span");
        String failure = names.next("failure");
        boolean shadowed = List.of(span, failure).contains(operation.name())
                || signature.parameters().stream().anyMatch(it -> it.name().equals(operation.name()));
        return CodeBlock.builder()
                .add("$[$T $N = ", types.messageSpan(operation.message()), span)
                .add("$L$N", shadowed ? "this." : "", operation.name())
                .add(new SpanStart(types).of(signature, (Treatment.Traced) method.treatment(), operation))
                .add(";\n$]")
                .beginControlFlow("try")
                .addStatement(delegateCall(method, operation, span))
                .nextControlFlow("catch ($T $N)", types.javaLang("Throwable"), failure)
                .addStatement("$N.fail($N)", span, failure)
                .addStatement("throw $N", failure)
                .nextControlFlow("finally")
                .addStatement("$N.close()", span)
                .endControlFlow()
                .build();
    }

    private static CodeBlock delegateCall(InterfaceMethod method, OperationField operation, String span) {
        CodeBlock call = WrapperMethod.delegateCall(method.signature(), it -> argument(it, operation, span));
        boolean pulls = operation.shape() == Shape.RECEIVE;
        String told = method.completion()
                .match(it -> pulls ? "received" : "", it -> pulls ? "receivedWith" : "endWith", it -> "");
        return WrapperMethod.returned(
                method.signature(), told.isEmpty() ? call : CodeBlock.of("$N.$L($L)", span, told, call));
    }

    private static CodeBlock argument(Parameter parameter, OperationField operation, String span) {
        boolean written = operation.tracing().role() == Role.PRODUCER
                && operation.found() instanceof CarrierChoice.Chosen chosen
                && parameter == chosen.parameter();
        return written ? CodeBlock.of("$N.inject($N)", span, parameter.name()) : CodeBlock.of("$N", parameter.name());
    }
}
