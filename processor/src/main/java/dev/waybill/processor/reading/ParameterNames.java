// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import com.palantir.javapoet.NameAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The names of a method's parameters; where a class file keeps none, they are called after their types. */
final class ParameterNames {
    private ParameterNames() {}

    static List<String> of(ExecutableElement method) {
        List<String> names = new ArrayList<>();
        NameAllocator fromTypes = new NameAllocator();
        for (VariableElement parameter : method.getParameters()) {
            names.add(
                    areKnown(method)
                            ? parameter.getSimpleName().toString()
                            : fromTypes.newName(nameOf(parameter.asType())));
        }
        return names;
    }

    /** Compilers make up {@code arg0}, {@code arg1} for the names that they do not find. */
    static boolean areKnown(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).getSimpleName().contentEquals("arg" + i)) {
                return true;
            }
        }
        return parameters.isEmpty();
    }

    private static String nameOf(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> nameOf(((ArrayType) type).getComponentType()) + "s";
            case DECLARED ->
                decapitalized(((DeclaredType) type).asElement().getSimpleName().toString());
            case TYPEVAR ->
                decapitalized(((TypeVariable) type).asElement().getSimpleName().toString());
            default ->
                type.getKind().isPrimitive()
                        ? type.getKind().name().substring(0, 1).toLowerCase(Locale.ROOT)
                        : "value";
        };
    }

    private static String decapitalized(String type) {
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }
}
