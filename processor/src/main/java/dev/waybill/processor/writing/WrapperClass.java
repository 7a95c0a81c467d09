// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.TracedInterface;
import dev.waybill.processor.model.Treatment;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The wrapper of an interface, as a source file. */
public final class WrapperClass {
    private final TracedInterface wrapped;
    private final RuntimeTypes types;
    private final Map<InterfaceMethod, OperationField> operations;

    private WrapperClass(TracedInterface wrapped) {
        this.wrapped = wrapped;
        this.types = new RuntimeTypes(wrapped.scope());
        this.operations = operationsOf(wrapped);
    }

    public static JavaFile of(TracedInterface wrapped) {
        return JavaFile.builder(wrapped.wrapperName().packageName(), new WrapperClass(wrapped).type())
                .skipJavaLangImports(true)
                .build();
    }

    private TypeSpec type() {
        WrapFactories factories = new WrapFactories(wrapped, types);
        TypeSpec.Builder type = TypeSpec.classBuilder(wrapped.wrapperName())
                .addOriginatingElement(wrapped.position().element())
                .addJavadoc(
                        "Traces the messages of {@link $T}.\n", wrapped.scope().nameOf(wrapped.name()))
                .addAnnotations(wrapped.annotations())
                .addModifiers(wrapped.visibility().toArray(new Modifier[0]))
                .addModifiers(Modifier.FINAL)
                .addTypeVariables(wrapped.typeVariables())
                .addSuperinterface(wrapped.type())
                .addField(FieldSpec.builder(wrapped.type(), LocalNames.DELEGATE, Modifier.PRIVATE, Modifier.FINAL)
                        .build());
        List<OperationField> fields = fields();
        fields.forEach(it -> type.addField(it.declaration(types)));
        type.addMethod(factories.constructor(fields))
                .addMethod(factories.withOpenTelemetry())
                .addMethod(factories.withTelemetry());
        wrapped.methods().stream()
                .filter(it -> !(it.treatment() instanceof Treatment.KeptBody))
                .forEach(it -> type.addMethod(method(it)));
        return type.addMethod(toStringMethod()).build();
    }

    private List<OperationField> fields() {
        return wrapped.methods().stream()
                .map(operations::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private MethodSpec method(InterfaceMethod method) {
        OperationField operation = operations.get(method);
        WrapperMethod wrapper = new WrapperMethod(types);
        return operation == null
                ? wrapper.forwarding(method)
                : wrapper.traced(method, operation, new TracedBody(types));
    }

    private MethodSpec toStringMethod() {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(types.javaLang("Override"))
                .addModifiers(Modifier.PUBLIC)
                .returns(types.javaLang("String"))
                .addStatement("return $S + $N + $S", wrapped.wrapperName().simpleName() + "[", LocalNames.DELEGATE, "]")
                .build();
    }

    /** A field is called like its method; overloads are numbered. By identity: to hash a method is to hash all that it names. */
    private static Map<InterfaceMethod, OperationField> operationsOf(TracedInterface wrapped) {
        FieldNames names = new FieldNames();
        Map<InterfaceMethod, OperationField> operations = new IdentityHashMap<>();
        for (InterfaceMethod method : wrapped.methods()) {
            if (method.treatment() instanceof Treatment.Traced traced) {
                operations.put(
                        method, OperationField.of(names.next(method.signature().name()), traced));
            }
        }
        return operations;
    }
}
