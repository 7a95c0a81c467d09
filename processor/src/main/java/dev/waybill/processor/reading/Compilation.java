// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the compiler knows of the program. */
public record Compilation(Elements elements, Types types) {
    /** The type as this supertype of it, with its arguments, if it is one. */
    Optional<DeclaredType> asSupertype(TypeMirror type, String supertype) {
        return supertypes(type).filter(it -> isNamed(it, supertype)).findFirst();
    }

    /** The type itself and everything that it extends, nearest first. */
    Stream<DeclaredType> supertypes(TypeMirror type) {
        Set<DeclaredType> found = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        Deque<TypeMirror> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            TypeMirror next = open.remove();
            if (next.getKind() == TypeKind.DECLARED && names.add(nameOf((DeclaredType) next))) {
                found.add((DeclaredType) next);
            }
            if (next.getKind() == TypeKind.DECLARED || next.getKind() == TypeKind.TYPEVAR) {
                open.addAll(types.directSupertypes(next));
            }
        }
        return found.stream();
    }

    /** The type that a wildcard stands for at least. */
    TypeMirror upperBound(TypeMirror type) {
        if (!(type instanceof WildcardType wildcard)) {
            return type;
        }
        return wildcard.getExtendsBound() == null
                ? elements.getTypeElement("java.lang.Object").asType()
                : wildcard.getExtendsBound();
    }

    /**
     * The type with this name that code beside the element can name.
     *
     * <p>Asked without a module, javac looks in one after the other, which takes longer than all else that is read.
     */
    Optional<TypeElement> typeSeenFrom(Element element, String name) {
        // None where the language level has no modules.
        ModuleElement module = elements.getModuleOf(element);
        return Optional.ofNullable(
                module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name));
    }

    static String nameOf(DeclaredType type) {
        return ((TypeElement) type.asElement()).getQualifiedName().toString();
    }

    static boolean isNamed(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED
                && nameOf((DeclaredType) type).equals(name);
    }
}
