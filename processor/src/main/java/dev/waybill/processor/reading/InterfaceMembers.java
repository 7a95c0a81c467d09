// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The methods that an implementation of an interface has, each once, however often they are declared. */
final class InterfaceMembers {
    private final Compilation compilation;
    private final DeclaredType type;

    InterfaceMembers(Compilation compilation, TypeElement owner) {
        this.compilation = compilation;
        this.type = (DeclaredType) owner.asType();
    }

    /**
     * A method with everything that declares it.
     *
     * @param element the most specific declaration
     * @param type its type as a member of the interface
     * @param exceptions those that every declaration allows
     */
    record Member(ExecutableElement element, ExecutableType type, List<? extends TypeMirror> exceptions) {}

    List<Member> methods() {
        List<List<ExecutableElement>> groups = new ArrayList<>();
        for (ExecutableElement method : declarations()) {
            groups.stream()
                    .filter(it -> isSame(it.get(0), method))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.get(groups.size() - 1);
                    })
                    .add(method);
        }
        return groups.stream().map(this::merge).toList();
    }

    /** In the order of the source: the interface's own, then those of its superinterfaces. */
    private List<ExecutableElement> declarations() {
        Set<ExecutableElement> found = new LinkedHashSet<>();
        compilation
                .supertypes(type)
                .forEach(it -> ElementFilter.methodsIn(it.asElement().getEnclosedElements()).stream()
                        .filter(method -> isInherited(method) && !isOfObject(method))
                        .forEach(found::add));
        return List.copyOf(found);
    }

    private static boolean isInherited(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && method.getEnclosingElement().getKind().isInterface();
    }

    /** {@code equals}, {@code hashCode} and {@code toString}, which every class has. */
    private boolean isOfObject(ExecutableElement method) {
        TypeElement object = compilation.elements().getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .filter(it -> it.getModifiers().contains(Modifier.PUBLIC))
                .anyMatch(it -> it.getSimpleName().equals(method.getSimpleName())
                        && compilation.types().isSubsignature((ExecutableType) method.asType(), (ExecutableType)
                                it.asType()));
    }

    private boolean isSame(ExecutableElement one, ExecutableElement other) {
        return one.getSimpleName().equals(other.getSimpleName())
                && (compilation.types().isSubsignature(typeOf(one), typeOf(other))
                        || compilation.types().isSubsignature(typeOf(other), typeOf(one)));
    }

    private Member merge(List<ExecutableElement> declarations) {
        ExecutableElement best = declarations.get(0);
        for (ExecutableElement other : declarations) {
            if (isMoreSpecific(other, best)) {
                best = other;
            }
        }
        return new Member(best, typeOf(best), exceptions(best, declarations));
    }

    private boolean isMoreSpecific(ExecutableElement one, ExecutableElement other) {
        TypeMirror result = typeOf(one).getReturnType();
        TypeMirror otherResult = typeOf(other).getReturnType();
        boolean sameResult = compilation.types().isSameType(result, otherResult);
        return sameResult ? overrides(one, other) : compilation.types().isSubtype(result, otherResult);
    }

    /** Whether it is declared further down, for compilers disagree on what overrides what between two interfaces. */
    private boolean overrides(ExecutableElement one, ExecutableElement other) {
        TypeMirror declaring =
                compilation.types().erasure(one.getEnclosingElement().asType());
        TypeMirror otherDeclaring =
                compilation.types().erasure(other.getEnclosingElement().asType());
        return !one.equals(other) && compilation.types().isSubtype(declaring, otherDeclaring);
    }

    /** What overrides another declaration replaces its exceptions; unrelated declarations narrow each other's. */
    private List<? extends TypeMirror> exceptions(ExecutableElement best, List<ExecutableElement> declarations) {
        List<ExecutableElement> unrelated = declarations.stream()
                .filter(it -> !it.equals(best) && !overrides(best, it))
                .toList();
        return typeOf(best).getThrownTypes().stream()
                .filter(thrown -> unrelated.stream().allMatch(it -> allows(it, thrown)))
                .toList();
    }

    private boolean allows(ExecutableElement method, TypeMirror exception) {
        return typeOf(method).getThrownTypes().stream()
                .anyMatch(it -> compilation.types().isSubtype(exception, it));
    }

    private ExecutableType typeOf(ExecutableElement method) {
        return (ExecutableType) compilation.types().asMemberOf(type, method);
    }
}
