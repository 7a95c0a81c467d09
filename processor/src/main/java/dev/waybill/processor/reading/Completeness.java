// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** Whether every type that a wrapper would have to name is there, and every name could be read. */
final class Completeness {
    /** What javac calls whatever it finds no name for. */
    private static final String UNREADABLE = "<error>";

    private final Set<Element> seen = new HashSet<>();

    boolean of(TypeElement type) {
        return !seen.add(type)
                || isReadable(type.getQualifiedName())
                        && type.getInterfaces().stream().allMatch(this::isThere)
                        && type.getInterfaces().stream()
                                .allMatch(it -> of((TypeElement) ((DeclaredType) it).asElement()))
                        && type.getTypeParameters().stream().allMatch(this::areBoundsThere)
                        && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                                .allMatch(this::isThere);
    }

    private boolean isThere(ExecutableElement method) {
        return isReadable(method.getSimpleName())
                && (method.getReturnType().getKind() == TypeKind.VOID || isThere(method.getReturnType()))
                && isMessageThere(method)
                && method.getParameters().stream().allMatch(this::isThere)
                && areThere(method.getThrownTypes())
                && method.getTypeParameters().stream().allMatch(this::areBoundsThere);
    }

    private boolean isThere(VariableElement parameter) {
        return isReadable(parameter.getSimpleName()) && isThere(parameter.asType()) && isMessageThere(parameter);
    }

    private static boolean isReadable(Name name) {
        return !name.toString().contains(UNREADABLE);
    }

    private boolean areBoundsThere(TypeParameterElement variable) {
        return areThere(variable.getBounds());
    }

    /** A record's components are copied, and an adapter is called. */
    private boolean isMessageThere(Element parameter) {
        boolean adapterThere = parameter.getAnnotationMirrors().stream()
                .map(AnnotationMirror::getElementValues)
                .flatMap(it -> it.values().stream())
                .map(AnnotationValue::getValue)
                .noneMatch(it ->
                        it instanceof TypeMirror type && type.getKind() == TypeKind.ERROR || it.equals(UNREADABLE));
        return adapterThere
                && (!(parameter.asType() instanceof DeclaredType declared)
                        || declared.asElement().getKind() != ElementKind.RECORD
                        || ElementFilter.recordComponentsIn(declared.asElement().getEnclosedElements()).stream()
                                .map(RecordComponentElement::getAccessor)
                                .allMatch(it -> it != null && isThere(it.getReturnType())));
    }

    private boolean isThere(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR, VOID -> false;
            case DECLARED -> {
                DeclaredType declared = (DeclaredType) type;
                yield isReadable(((TypeElement) declared.asElement()).getQualifiedName())
                        && areThere(declared.getTypeArguments());
            }
            case ARRAY -> isThere(((ArrayType) type).getComponentType());
            case WILDCARD -> {
                WildcardType wildcard = (WildcardType) type;
                yield (wildcard.getExtendsBound() == null || isThere(wildcard.getExtendsBound()))
                        && (wildcard.getSuperBound() == null || isThere(wildcard.getSuperBound()));
            }
            default -> true;
        };
    }

    private boolean areThere(List<? extends TypeMirror> types) {
        return types.stream().allMatch(this::isThere);
    }
}
