// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import java.util.ArrayList;
import java.util.List;
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

    /** One declaration, with its type as a member of the interface. */
    private record Declaration(ExecutableElement element, ExecutableType type) {}

    List<Member> methods() {
        List<List<Declaration>> groups = new ArrayList<>();
        for (Declaration method : declarations()) {
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
    private List<Declaration> declarations() {
        List<Declaration> found = new ArrayList<>();
        compilation
                .supertypes(type)
                .forEach(owner -> ElementFilter.methodsIn(owner.asElement().getEnclosedElements()).stream()
                        .filter(it -> isInherited(it) && !isOfObject(it))
                        .map(it -> new Declaration(
                                it, (ExecutableType) compilation.types().asMemberOf(owner, it)))
                        .forEach(found::add));
        return found;
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

    private boolean isSame(Declaration one, Declaration other) {
        return one.element().getSimpleName().equals(other.element().getSimpleName())
                && (compilation.types().isSubsignature(one.type(), other.type())
                        || compilation.types().isSubsignature(other.type(), one.type()));
    }

    private Member merge(List<Declaration> declarations) {
        Declaration best = declarations.get(0);
        for (Declaration other : declarations) {
            if (isMoreSpecific(other, best)) {
                best = other;
            }
        }
        return new Member(best.element(), best.type(), exceptions(best, declarations));
    }

    private boolean isMoreSpecific(Declaration one, Declaration other) {
        TypeMirror result = one.type().getReturnType();
        TypeMirror otherResult = other.type().getReturnType();
        boolean sameResult = compilation.types().isSameType(result, otherResult);
        return sameResult ? overrides(one, other) : compilation.types().isSubtype(result, otherResult);
    }

    /** Whether it is declared further down, for compilers disagree on what overrides what between two interfaces. */
    private boolean overrides(Declaration one, Declaration other) {
        TypeMirror declaring =
                compilation.types().erasure(one.element().getEnclosingElement().asType());
        TypeMirror otherDeclaring = compilation
                .types()
                .erasure(other.element().getEnclosingElement().asType());
        return one != other && compilation.types().isSubtype(declaring, otherDeclaring);
    }

    /** What overrides another declaration replaces its exceptions; unrelated declarations narrow each other's. */
    private List<? extends TypeMirror> exceptions(Declaration best, List<Declaration> declarations) {
        List<Declaration> unrelated = declarations.stream()
                .filter(it -> it != best && !overrides(best, it))
                .toList();
        return best.type().getThrownTypes().stream()
                .filter(thrown -> unrelated.stream().allMatch(it -> allows(it, thrown)))
                .toList();
    }

    private boolean allows(Declaration method, TypeMirror exception) {
        return method.type().getThrownTypes().stream()
                .anyMatch(it -> compilation.types().isSubtype(exception, it));
    }
}
