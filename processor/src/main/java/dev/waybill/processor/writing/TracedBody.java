// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.waybill.processor.model.DestinationTemplate;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.MessagePart;
import dev.waybill.processor.model.Parameter;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.Signature;
import dev.waybill.processor.model.Treatment;
import java.util.ArrayList;
import java.util.List;

/** The body of a traced method: the same few lines everywhere, since all behaviour is in the runtime. */
record TracedBody(RuntimeTypes types) {
    CodeBlock of(InterfaceMethod method, OperationField operation) {
        Signature signature = method.signature();
        NameAllocator names = LocalNames.in(signature);
        String span = names.newName("span");
        String failure = names.newName("failure");
        boolean shadowed = List.of(span, failure).contains(operation.name())
                || signature.parameters().stream().anyMatch(it -> it.name().equals(operation.name()));
        return CodeBlock.builder()
                .add("$[$T $N = ", types.messageSpan(operation.message()), span)
                .add("$L$N", shadowed ? "this." : "", operation.name())
                .add(start((Treatment.Traced) method.treatment(), operation))
                .add(";\n$]")
                .beginControlFlow("try")
                .addStatement(WrapperMethod.delegateCall(signature, it -> argument(it, operation, span)))
                .nextControlFlow("catch ($T $N)", types.javaLang("Throwable"), failure)
                .addStatement("$N.fail($N)", span, failure)
                .addStatement("throw $N", failure)
                .nextControlFlow("finally")
                .addStatement("$N.close()", span)
                .endControlFlow()
                .build();
    }

    /** {@code .placeholder("region", region).start(headers)}; on lines of their own where there are more steps. */
    private CodeBlock start(Treatment.Traced traced, OperationField operation) {
        List<CodeBlock> steps = new ArrayList<>();
        for (String name :
                DestinationTemplate.of(traced.tracing().destination().value()).placeholders()) {
            steps.add(CodeBlock.of(".placeholder($S, $N)", name, name));
        }
        traced.describing().forEach(it -> steps.add(describedBy(it)));
        steps.add(CodeBlock.of(".start($N)", operation.carrier().parameter().name()));
        boolean oneLine = steps.size() <= 2 && traced.describing().isEmpty();
        return oneLine ? CodeBlock.join(steps, "") : CodeBlock.of("\n$L", CodeBlock.join(steps, "\n"));
    }

    private CodeBlock describedBy(Parameter parameter) {
        MessagePart.Known known = (MessagePart.Known) parameter.part();
        CodeBlock adapter = new AdapterExpression(types.scope(), types)
                .instance(known.carrier().instance());
        return CodeBlock.of(".describedBy($L, $N)", adapter, parameter.name());
    }

    private static CodeBlock argument(Parameter parameter, OperationField operation, String span) {
        boolean written = operation.tracing().role() == Role.PRODUCER
                && parameter.equals(operation.carrier().parameter());
        return written ? CodeBlock.of("$N.inject($N)", span, parameter.name()) : CodeBlock.of("$N", parameter.name());
    }
}
