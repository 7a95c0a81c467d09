// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import java.util.List;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The bounds of type variables, which compilers tell in different ways. */
final class TypeBounds {
    private TypeBounds() {}

    /** In the order of their declaration, as the variable is seen where it is used. */
    static List<? extends TypeMirror> of(TypeVariable variable) {
        TypeMirror upper = variable.getUpperBound();
        if (upper instanceof IntersectionType several) {
            return several.getBounds();
        }
        // Of several bounds that begin with Object, ecj says that the variable is bound by itself.
        return upper instanceof TypeVariable itself && itself.asElement().equals(variable.asElement())
                ? ((TypeParameterElement) variable.asElement()).getBounds()
                : List.of(upper);
    }
}
