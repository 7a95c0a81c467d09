// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import java.util.function.Predicate;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Looks for type variables anywhere within a type, but not within their bounds. */
final class TypeVariables extends SimpleTypeVisitor14<Boolean, Predicate<TypeVariable>> {
    private TypeVariables() {
        super(false);
    }

    static boolean mentionedIn(TypeMirror type, Predicate<TypeVariable> wanted) {
        return new TypeVariables().visit(type, wanted);
    }

    @Override
    public Boolean visitTypeVariable(TypeVariable variable, Predicate<TypeVariable> wanted) {
        return wanted.test(variable);
    }

    @Override
    public Boolean visitArray(ArrayType array, Predicate<TypeVariable> wanted) {
        return visit(array.getComponentType(), wanted);
    }

    @Override
    public Boolean visitIntersection(IntersectionType several, Predicate<TypeVariable> wanted) {
        return several.getBounds().stream().anyMatch(it -> visit(it, wanted));
    }

    @Override
    public Boolean visitDeclared(DeclaredType declared, Predicate<TypeVariable> wanted) {
        return declared.getTypeArguments().stream().anyMatch(it -> visit(it, wanted));
    }

    @Override
    public Boolean visitWildcard(WildcardType wildcard, Predicate<TypeVariable> wanted) {
        return wildcard.getExtendsBound() != null && visit(wildcard.getExtendsBound(), wanted)
                || wildcard.getSuperBound() != null && visit(wildcard.getSuperBound(), wanted);
    }
}
