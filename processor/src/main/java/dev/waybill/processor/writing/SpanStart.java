// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.waybill.processor.model.CallDetail;
import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.DestinationTemplate;
import dev.waybill.processor.model.MessagePart;
import dev.waybill.processor.model.Parameter;
import dev.waybill.processor.model.Signature;
import dev.waybill.processor.model.Treatment;
import java.util.ArrayList;
import java.util.List;

/** The call that starts a span, with what the arguments tell before: {@code .prepare().placeholder("region", region).start(headers)}. */
record SpanStart(RuntimeTypes types) {
    /** On one line unless there is more than one thing to tell. */
    CodeBlock of(Signature signature, Treatment.Traced traced, OperationField operation) {
        List<CodeBlock> told = told(signature, traced);
        CodeBlock start = operation.found() instanceof CarrierChoice.Chosen chosen
                ? CodeBlock.of(".start($N)", chosen.parameter().name())
                : CodeBlock.of(".start()");
        if (told.isEmpty()) {
            return start;
        }
        List<CodeBlock> steps = new ArrayList<>();
        steps.add(CodeBlock.of(".prepare()"));
        steps.addAll(told);
        steps.add(start);
        boolean oneLine = told.size() == 1 && traced.describing().isEmpty();
        return oneLine ? CodeBlock.join(steps, "") : CodeBlock.of("\n$L", CodeBlock.join(steps, "\n"));
    }

    private List<CodeBlock> told(Signature signature, Treatment.Traced traced) {
        List<CodeBlock> told = new ArrayList<>();
        for (String name :
                DestinationTemplate.of(traced.tracing().destination().value()).placeholders()) {
            told.add(CodeBlock.of(".placeholder($S, $N)", name, name));
        }
        for (Parameter parameter : signature.parameters()) {
            parameter.details().forEach(it -> told.add(detail(it, parameter)));
        }
        traced.describing().forEach(it -> told.add(describedBy(it)));
        return told;
    }

    private static CodeBlock detail(CallDetail detail, Parameter parameter) {
        return CodeBlock.of(
                ".$L($L, $N)",
                detail.match(it -> "baggage", it -> "attribute"),
                TextLiteral.of(detail.key().value()),
                parameter.name());
    }

    private CodeBlock describedBy(Parameter parameter) {
        MessagePart.Known known = (MessagePart.Known) parameter.part();
        CodeBlock adapter = new AdapterExpression(types.scope(), types).reader(known.carrier());
        return CodeBlock.of(".describedBy($L, $N)", adapter, parameter.name());
    }
}
