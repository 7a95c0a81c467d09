// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.waybill.processor.model.TracedInterface;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The wrapper's static methods {@code wrap}, and the constructor behind them. */
record WrapFactories(TracedInterface wrapped, RuntimeTypes types) {
    MethodSpec constructor(List<OperationField> operations) {
        Set<String> warnings = operations.stream()
                .flatMap(it -> Stream.of(it.warnings(), it.assignmentWarnings()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addAnnotations(types.suppression(warnings))
                .addModifiers(Modifier.PRIVATE)
                .addParameter(wrapped.type(), LocalNames.DELEGATE)
                .addParameter(types.waybillTelemetry(), LocalNames.TELEMETRY)
                .addStatement("this.$1N = $2T.requireNonNull($1N, $1S)", LocalNames.DELEGATE, types.objects());
        operations.forEach(it -> constructor.addCode(it.assignment(types)));
        return constructor.build();
    }

    MethodSpec withOpenTelemetry() {
        return factory(types.openTelemetry(), "openTelemetry")
                .addJavadoc("Wraps the delegate, with the defaults of {@link $T}.\n", types.waybillTelemetry())
                .addStatement(
                        "return wrap($N, $T.create(openTelemetry))", LocalNames.DELEGATE, types.waybillTelemetry())
                .build();
    }

    MethodSpec withTelemetry() {
        CodeBlock created = CodeBlock.of(
                "new $T$L($N, $N)",
                wrapped.wrapperName(),
                wrapped.typeVariables().isEmpty() ? "" : "<>",
                LocalNames.DELEGATE,
                LocalNames.TELEMETRY);
        return factory(types.waybillTelemetry(), LocalNames.TELEMETRY)
                .addJavadoc("Wraps the delegate, unless it is wrapped already.\n")
                .addStatement(
                        "return $N instanceof $T traced ? traced :$W$L",
                        LocalNames.DELEGATE,
                        wrapped.wrapperType(),
                        created)
                .build();
    }

    private MethodSpec.Builder factory(TypeName telemetry, String name) {
        return MethodSpec.methodBuilder("wrap")
                .addModifiers(wrapped.visibility())
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(wrapped.typeVariables())
                .returns(wrapped.wrapperType())
                .addParameter(wrapped.type(), LocalNames.DELEGATE)
                .addParameter(telemetry, name);
    }
}
