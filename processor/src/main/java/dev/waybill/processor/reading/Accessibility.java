// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What a class in the package of the annotated interface may name. */
record Accessibility(Compilation compilation, PackageElement from) {
    static Accessibility of(Compilation compilation, TypeElement type) {
        return new Accessibility(compilation, compilation.elements().getPackageOf(type));
    }

    String packageName() {
        return from.isUnnamed()
                ? "the unnamed package"
                : from.getQualifiedName().toString();
    }

    boolean allows(Element element) {
        for (Element it = element; it != null && !(it instanceof PackageElement); it = it.getEnclosingElement()) {
            boolean reachable = it.getModifiers().contains(Modifier.PUBLIC)
                    || !it.getModifiers().contains(Modifier.PRIVATE)
                            && compilation.elements().getPackageOf(it).equals(from);
            if (!reachable) {
                return false;
            }
        }
        return true;
    }

    /** The first class in the type that cannot be named. */
    Optional<Element> hiddenIn(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> {
                DeclaredType declared = (DeclaredType) type;
                yield allows(declared.asElement())
                        ? hiddenIn(declared.getTypeArguments())
                        : Optional.of(declared.asElement());
            }
            case ARRAY -> hiddenIn(((ArrayType) type).getComponentType());
            case WILDCARD -> {
                WildcardType wildcard = (WildcardType) type;
                TypeMirror bound =
                        wildcard.getSuperBound() == null ? wildcard.getExtendsBound() : wildcard.getSuperBound();
                yield bound == null ? Optional.empty() : hiddenIn(bound);
            }
            case INTERSECTION -> hiddenIn(((IntersectionType) type).getBounds());
            default -> Optional.empty();
        };
    }

    Optional<Element> hiddenIn(List<? extends TypeMirror> types) {
        return types.stream().flatMap(it -> hiddenIn(it).stream()).findFirst();
    }
}
