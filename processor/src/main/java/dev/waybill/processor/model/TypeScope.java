// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Set;

/**
 * The simple names that mean something else inside the wrapper than they do in an import: types nested in the interface,
 * which the wrapper inherits, and types of its package called like those of {@code java.lang}.
 */
public record TypeScope(Set<String> inherited, Set<String> hidingJavaLang) {
    /** The class as generated code can name it. */
    public ClassName nameOf(ClassName type) {
        return isHidden(type) ? qualified(type) : type;
    }

    private boolean isHidden(ClassName type) {
        String outermost = type.topLevelClassName().simpleName();
        return inherited.contains(outermost)
                || type.packageName().equals("java.lang") && hidingJavaLang.contains(outermost);
    }

    /** JavaPoet imports nothing for a class without a package, and writes its name as it is. */
    private static ClassName qualified(ClassName type) {
        String outermost = type.topLevelClassName().canonicalName();
        String[] nested = type.simpleNames().stream().skip(1).toArray(String[]::new);
        return ClassName.get("", outermost, nested);
    }
}
