// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import dev.waybill.processor.model.Parameter;
import dev.waybill.processor.model.Signature;
import dev.waybill.processor.model.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** A method as the wrapper declares it: seen as a member of the interface, so that type arguments are filled in. */
final class SignatureReader {
    private final Compilation compilation;
    private final TypeElement owner;
    private final TypeNames names;
    private final CarrierReader carriers;

    SignatureReader(Compilation compilation, TypeElement owner, TypeNames names) {
        this.compilation = compilation;
        this.owner = owner;
        this.names = names;
        this.carriers = new CarrierReader(compilation);
    }

    Signature read(InterfaceMembers.Member member) {
        ExecutableElement method = member.element();
        List<Parameter> parameters = parameters(member);
        return new Signature(
                method.getSimpleName().toString(),
                method.getTypeParameters().stream().map(names::declarationOf).toList(),
                names.of(member.type().getReturnType()),
                parameters,
                method.isVarArgs(),
                names.of(member.exceptions()),
                List.<AnnotationSpec>of(),
                describe(method, member));
    }

    private List<Parameter> parameters(InterfaceMembers.Member member) {
        ExecutableElement method = member.element();
        List<String> parameterNames = ParameterNames.of(method);
        FieldTypes fieldTypes = new FieldTypes(compilation, method.getTypeParameters());
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < parameterNames.size(); i++) {
            VariableElement element = method.getParameters().get(i);
            TypeMirror type = member.type().getParameterTypes().get(i);
            parameters.add(new Parameter(
                    parameterNames.get(i),
                    names.of(type),
                    fieldTypes.of(type, names),
                    List.of(),
                    carriers.read(element, type),
                    SourcePosition.of(method.getEnclosingElement().equals(owner) ? element : owner)));
        }
        return parameters;
    }

    private static String describe(ExecutableElement method, InterfaceMembers.Member member) {
        return method.getSimpleName()
                + member.type().getParameterTypes().stream()
                        .map(SignatureReader::shortName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    static String shortName(TypeMirror type) {
        return TypeName.get(type).toString().replaceAll("\\b([a-z_][\\w$]*\\.)+(?=[A-Z])", "");
    }
}
