// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.Tracing;
import dev.waybill.processor.model.Treatment;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The field that describes one traced method, and the statement that fills it. */
record OperationField(String name, Tracing tracing, CarrierChoice.Chosen carrier) {
    static OperationField of(String name, Treatment.Traced traced) {
        return new OperationField(name, traced.tracing(), chosen(traced.choice()));
    }

    private static CarrierChoice.Chosen chosen(CarrierChoice choice) {
        if (choice instanceof CarrierChoice.Chosen it) {
            return it;
        }
        throw new IllegalStateException("A method without one carrier is forwarded, not traced");
    }

    TypeName message() {
        return carrier.parameter().fieldType();
    }

    /** What a compiler warns of where the message's type is named. */
    Set<String> warnings() {
        return carrier.parameter().warnings();
    }

    /** What a compiler warns of in the field's assignment. */
    Set<String> assignmentWarnings() {
        return tracing.role() == Role.PRODUCER ? carrier.carrier().copyWarnings() : Set.of();
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
        if (!tracing.operation().value().equals(tracing.role().usualOperation())) {
            code.add("\n.operation($L)", TextLiteral.of(tracing.operation().value()));
        }
        if (!tracing.relation().equals(Tracing.USUAL_RELATION)) {
            code.add("\n.relation($T.$L)", types.relation(), tracing.relation());
        }
        return code.add(
                        "\n.$L($L);\n$]",
                        step(),
                        new AdapterExpression(types.scope(), types).of(carrier.carrier(), tracing.role()))
                .build();
    }

    private String system() {
        return tracing.system().isMissing()
                ? carrier.carrier().system().orElseThrow()
                : tracing.system().value();
    }

    private String step() {
        return tracing.role() == Role.PRODUCER ? "producer" : "consumer";
    }
}
