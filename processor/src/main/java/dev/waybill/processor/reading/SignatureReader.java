// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.Parameter;
import dev.waybill.processor.model.Signature;
import dev.waybill.processor.model.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** A method as the wrapper declares it: seen as a member of the interface, so that type arguments are filled in. */
final class SignatureReader {
    private final Compilation compilation;
    private final TypeElement owner;
    private final TypeNames names;
    private final MessageReader messages;
    private final DetailReader details;
    private final Completions completions;

    SignatureReader(Compilation compilation, TypeElement owner, TypeNames names) {
        this.compilation = compilation;
        this.owner = owner;
        this.names = names;
        this.messages = new MessageReader(compilation, Accessibility.of(compilation, owner));
        this.details = new DetailReader(compilation);
        this.completions = new Completions(compilation);
    }

    Signature read(InterfaceMembers.Member member) {
        ExecutableElement method = member.element();
        return new Signature(
                method.getSimpleName().toString(),
                typeVariables(member),
                names.of(member.type().getReturnType()),
                parameters(member),
                method.isVarArgs(),
                names.of(member.exceptions()),
                annotations(member),
                ShortNames.of(method, member.type()));
    }

    /** The messages that the method brings, if it does. */
    Optional<CarrierChoice> returned(InterfaceMembers.Member member) {
        TypeMirror type = completions.broughtBy(member.type().getReturnType());
        SourcePosition position =
                SourcePosition.of(member.element().getEnclosingElement().equals(owner) ? member.element() : owner);
        FieldTypes fieldTypes = new FieldTypes(compilation, member.type().getTypeVariables());
        return messages.readReturned(member.element(), type, position)
                .map(it -> new CarrierChoice.Returned(
                        it,
                        fieldTypes.of(type, names),
                        warnings(fieldTypes.holder(type)),
                        ShortNames.of(type),
                        position));
    }

    private List<TypeVariableName> typeVariables(InterfaceMembers.Member member) {
        return member.type().getTypeVariables().stream()
                .map(it -> names.declarationOf((TypeParameterElement) it.asElement(), it))
                .toList();
    }

    private List<Parameter> parameters(InterfaceMembers.Member member) {
        ExecutableElement method = member.element();
        List<String> parameterNames = ParameterNames.of(method);
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < parameterNames.size(); i++) {
            TypeMirror type = member.type().getParameterTypes().get(i);
            parameters.add(
                    parameter(method, method.getParameters().get(i), parameterNames.get(i), type, member.type()));
        }
        return parameters;
    }

    private Parameter parameter(
            ExecutableElement method, VariableElement element, String name, TypeMirror type, ExecutableType member) {
        SourcePosition position = SourcePosition.of(method.getEnclosingElement().equals(owner) ? element : owner);
        FieldTypes fieldTypes = new FieldTypes(compilation, member.getTypeVariables());
        return new Parameter(
                name,
                names.of(type),
                fieldTypes.of(type, names),
                warnings(fieldTypes.holder(type)),
                Nullness.besides(element, type),
                messages.read(element, type, position),
                details.read(element, type, Optional.of(name).filter(it -> ParameterNames.areKnown(method)), position),
                ShortNames.of(type),
                position);
    }

    private List<AnnotationSpec> annotations(InterfaceMembers.Member member) {
        ExecutableElement method = member.element();
        List<AnnotationSpec> annotations =
                new ArrayList<>(Nullness.besides(method, member.type().getReturnType()));
        Warnings.deprecation(method, names.scope()).ifPresent(annotations::add);
        Warnings.suppression(warnings(member), names.scope()).ifPresent(annotations::add);
        return annotations;
    }

    /** What a compiler warns of where a field names the type. */
    private Set<String> warnings(TypeMirror type) {
        return unlessDeprecated(owner, Warnings.of(List.of(type)));
    }

    /** Inside what is deprecated itself, deprecation is nothing to warn of. */
    private static Set<String> unlessDeprecated(Element around, Set<String> warnings) {
        if (Warnings.ofUsing(around).isPresent()) {
            warnings.remove("deprecation");
        }
        return warnings;
    }

    private Set<String> warnings(InterfaceMembers.Member member) {
        ExecutableElement method = member.element();
        List<TypeMirror> named = new ArrayList<>(member.type().getParameterTypes());
        named.add(member.type().getReturnType());
        named.addAll(member.exceptions());
        method.getTypeParameters().forEach(it -> named.addAll(it.getBounds()));
        Set<String> warnings = unlessDeprecated(owner, unlessDeprecated(method, Warnings.of(named)));
        Warnings.ofUsing(method).filter("removal"::equals).ifPresent(warnings::add);
        int last = method.getParameters().size() - 1;
        if (last >= 0
                && Warnings.pollutesHeap(
                        method, member.type().getParameterTypes().get(last))) {
            warnings.add("unchecked");
        }
        if (isErased(member)) {
            warnings.add("unchecked");
        }
        return warnings;
    }

    /** Whether the interface inherits the method from a raw type, so that nobody checks the arguments. */
    private boolean isErased(InterfaceMembers.Member member) {
        TypeElement declaring = (TypeElement) member.element().getEnclosingElement();
        List<? extends TypeMirror> seen = member.type().getParameterTypes();
        return compilation
                        .asSupertype(
                                owner.asType(), declaring.getQualifiedName().toString())
                        .filter(Warnings::isRaw)
                        .isPresent()
                && IntStream.range(0, seen.size())
                        .anyMatch(it -> !compilation
                                .types()
                                .isSameType(
                                        seen.get(it),
                                        member.element().getParameters().get(it).asType()));
    }
}
