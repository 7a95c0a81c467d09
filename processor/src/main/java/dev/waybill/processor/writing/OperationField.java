// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.Shape;
import dev.waybill.processor.model.Tracing;
import dev.waybill.processor.model.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The field that describes one traced method, and the statement that fills it. */
record OperationField(String name, Tracing tracing, CarrierChoice.Found found, Shape shape) {
    static OperationField of(String name, Treatment.Traced traced) {
        if (traced.choice() instanceof CarrierChoice.Found it) {
            return new OperationField(name, traced.tracing(), it, traced.shape().orElseThrow());
        }
        throw new IllegalStateException("A method without one carrier is forwarded, not traced");
    }

    TypeName message() {
        return found.type();
    }

    /** What a compiler warns of where the message's type is named. */
    Set<String> warnings() {
        return found.warnings();
    }

    /** What a compiler warns of in the field's assignment. */
    Set<String> assignmentWarnings() {
        return tracing.role() == Role.PRODUCER ? found.carrier().copyWarnings() : Set.of();
    }

    FieldSpec declaration(RuntimeTypes types) {
        return FieldSpec.builder(types.operation(message()), name, Modifier.PRIVATE, Modifier.FINAL)
                .addAnnotations(types.suppression(warnings()))
                .build();
    }

    CodeBlock assignment(RuntimeTypes types) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$[this.$N = $N.destination($L)",
                        name,
                        LocalNames.TELEMETRY,
                        TextLiteral.of(tracing.destination().value()))
                .add("\n.system($L)", TextLiteral.of(system()));
        settings(types).forEach(it -> code.add("\n$L", it));
        return code.add("\n$L;\n$]", new RoleStep(types).of(shape, found, tracing.keepsContexts()))
                .build();
    }

    /** What is not as usual, of that which calls of this shape have. */
    private List<CodeBlock> settings(RuntimeTypes types) {
        List<CodeBlock> settings = new ArrayList<>();
        String operation = tracing.operation().value();
        if (!operation.isEmpty() && !operation.equals(shape.usualOperation())) {
            settings.add(CodeBlock.of(".operation($L)", TextLiteral.of(operation)));
        }
        tracing.relation()
                .filter(it -> !it.is("AUTO") && (shape == Shape.PROCESS || !it.is("CHILD")))
                .ifPresent(it -> settings.add(CodeBlock.of(".relation($T.$L)", types.relation(), it.constant())));
        if (shape == Shape.PROCESS && !tracing.linkAfter().isMissing()) {
            settings.add(CodeBlock.of(
                    ".linkAfter($L)", TextLiteral.of(tracing.linkAfter().value())));
        }
        if (shape == Shape.SEND_BATCH
                && tracing.batch().filter(it -> it.is("ONE_SPAN")).isPresent()) {
            settings.add(CodeBlock.of(".oneSpan()"));
        }
        return settings;
    }

    private String system() {
        return tracing.system().isMissing()
                ? found.carrier().system().orElseThrow()
                : tracing.system().value();
    }
}
